package org.passerelle.person;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
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

    @Query("select count(p) = 0 from Person p")
    boolean isEmpty();

    /// Those whose alias begins so, as a pattern, among those whom the reader may see.
    @Query("""
        select p from Person p where lower(p.alias) like lower(:beginning) escape '\\'
            and (:all = true
                or (:unaccompanied = true
                    and not exists (select t.since from PersonTeam t where t.id.personId = p.id))
                or exists (select t.since from PersonTeam t where t.id.personId = p.id and t.id.programme in :teams))
        order by p.createdAt desc, p.id
        """)
    List<Person> search(String beginning, boolean all, boolean unaccompanied, Set<String> teams, Limit limit);
}
