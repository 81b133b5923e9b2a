package org.passerelle.care.practices;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ChoicesAnyway extends Repository<ChosenAnyway, ChosenAnyway.For> {

    ChosenAnyway save(ChosenAnyway choice);

    List<ChosenAnyway> findByIdPathwayId(UUID pathwayId);

    boolean existsById(ChosenAnyway.For id);
}
