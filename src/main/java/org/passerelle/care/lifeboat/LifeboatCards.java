package org.passerelle.care.lifeboat;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LifeboatCards extends Repository<LifeboatCard, UUID> {

    LifeboatCard save(LifeboatCard card);

    void flush();

    @Query("select c from LifeboatCard c where c.personId = :personId and c.revokedAt is null")
    Optional<LifeboatCard> validOf(UUID personId);

    @Query("select c from LifeboatCard c where c.codeDigest = :digest and c.revokedAt is null")
    Optional<LifeboatCard> valid(String digest);
}
