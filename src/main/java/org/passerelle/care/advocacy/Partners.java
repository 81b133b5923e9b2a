package org.passerelle.care.advocacy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Partners extends Repository<Partner, UUID> {

    Partner save(Partner partner);

    Optional<Partner> findById(UUID id);

    Optional<Partner> findByOrganisationAndPersonFunction(String organisation, String personFunction);

    @Query("select p from Partner p order by p.organisation, p.personFunction, p.id")
    List<Partner> all(Limit limit);
}
