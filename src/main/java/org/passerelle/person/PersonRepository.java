package org.passerelle.person;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, UUID> {

    Person save(Person person);

    Optional<Person> findById(UUID id);

    boolean existsById(UUID id);

    @NativeQuery("select id from person where id = :id for no key update")
    Optional<UUID> lock(UUID id);

    List<Person> findByIdIn(Collection<UUID> ids);

    @Query("select not exists (select 1 from Person)")
    boolean isEmpty();
}
