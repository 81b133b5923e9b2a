package org.passerelle.care.lifeboat;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LifeboatTries extends Repository<LifeboatTry, UUID> {

    LifeboatTry save(LifeboatTry tried);

    @Query("select t from LifeboatTry t order by t.triedAt, t.leftId")
    List<LifeboatTry> oldest(Limit limit);

    void deleteById(UUID leftId);
}
