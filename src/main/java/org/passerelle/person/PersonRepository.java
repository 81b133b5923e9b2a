package org.passerelle.person;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, UUID> {

    Person save(Person person);

    Optional<Person> findById(UUID id);

    List<Person> findByAliasStartingWithIgnoreCaseOrderByCreatedAtDescId(String beginning, Limit limit);
}
