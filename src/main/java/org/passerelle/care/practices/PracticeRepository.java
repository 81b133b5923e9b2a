package org.passerelle.care.practices;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PracticeRepository extends Repository<Practice, UUID> {

    Optional<Practice> findById(UUID id);

    List<Practice> findByIdIn(Collection<UUID> ids);

    @Query("""
        select p.id, p.name, p.address, p.communeInsee from Practice p where p.id in :ids
        """)
    List<InPlace> placesOf(Collection<UUID> ids);

    record InPlace(UUID id, String name, @Nullable String address, String communeInsee) {}

    @Query("select p.id from Practice p where p.communeInsee = :insee")
    List<UUID> idsIn(String insee);

    @Query("""
        select new org.passerelle.care.practices.PracticeName(p.id, p.name, p.communeInsee) from Practice p
        where p.id in :ids
        """)
    List<PracticeName> namesOf(Collection<UUID> ids);

    @Query("""
        select new org.passerelle.care.practices.PracticeName(p.id, p.name, p.communeInsee) from Practice p
        where p.communeInsee in :communes order by p.communeInsee, p.name, p.id
        """)
    List<PracticeName> listedIn(Collection<String> communes);

    /// How many each commune of a department has; a range of the index by commune.
    @Query("""
        select p.communeInsee, count(p) from Practice p
        where p.communeInsee >= :department and p.communeInsee < :department || '~' group by p.communeInsee
        """)
    List<InCommune> countsIn(String department);

    record InCommune(String insee, long count) {}

    /// The same for some communes.
    @Query("""
        select p.communeInsee, count(p) from Practice p where p.communeInsee in :communes group by p.communeInsee
        """)
    List<InCommune> countsOf(Collection<String> communes);

    /// Those of a department whose answer is to be checked again, or that were never asked: an old yes first, then the
    /// oldest. A range of the index by commune.
    @NativeQuery("""
        select * from practice
        where commune_insee >= :department and commune_insee < :department || '~'
            and (verified_at is null or verified_at < :fresh)
        order by takes_new_patients is not true, takes_new_patients is false, verified_at, id limit :rows
        """)
    List<Practice> toCheck(String department, LocalDate fresh, int rows);

    @NativeQuery("""
        select * from practice
        where commune_insee >= :department and commune_insee < :department || '~'
            and takes_new_patients and verified_at >= :fresh
        order by verified_at desc, id limit :rows
        """)
    List<Practice> surelyAccepting(String department, LocalDate fresh, int rows);

    /// Those that do not refuse first, then by commune in this order. Lateral, so that a few communes of a full
    /// directory are looked up by the index; a join reads it whole.
    @NativeQuery("""
        select p.* from unnest(cast(:communes as text[])) with ordinality near (insee, place)
        cross join lateral (select * from practice where commune_insee = near.insee offset 0) p
        order by p.takes_new_patients is not distinct from false, near.place, p.verified_at desc nulls last, p.id
        limit :rows
        """)
    List<Practice> best(String[] communes, int rows);

    Practice save(Practice practice);

    @NativeQuery("select id from practice where id = :id for no key update")
    Optional<UUID> lock(UUID id);

    @NativeQuery("select id from practice where id in (:ids) order by id for no key update")
    List<UUID> lock(Collection<UUID> ids);

    /// As it is once nobody else changes it; whoever learns of it or takes a place goes one after the other.
    default Optional<Practice> locked(UUID id) {
        return lock(id).flatMap(this::findById);
    }

    @Query("select exists (select 1 from Practice)")
    boolean isAny();

    /// A range of the index by commune.
    @NativeQuery(
            "select exists (select from practice where commune_insee >= :department and commune_insee < :department ||"
                    + " '~')")
    boolean isAnyIn(String department);

    /// The names of others, in these three.
    @Query("select p.name from Practice p where p.finess = :finess and p.id <> :id")
    List<String> withFiness(String finess, UUID id);

    @NativeQuery("""
        select p.name from practice_doctor d join practice p on p.id = d.practice_id
        where d.rpps = :rpps and p.commune_insee = :commune and p.id <> :id
            and plain_words(coalesce(p.address, '')) = plain_words(:address)
        """)
    List<String> ofDoctorAt(String rpps, String commune, String address, UUID id);

    @NativeQuery("""
        select name from practice
        where commune_insee = :commune and name_key = plain_words(:name) and id <> :id
            and plain_words(coalesce(address, '')) = plain_words(:address)
        """)
    List<String> named(String name, String commune, String address, UUID id);

    @EntityGraph(attributePaths = "doctors")
    List<Practice> findWithDoctorsByIdIn(Collection<UUID> ids);

    /// Those with one of these numbers of a site, doctors or names.
    @NativeQuery("""
        select id from practice where finess = any (:finess)
        union select practice_id from practice_doctor where rpps = any (:rpps)
        union select id from practice where name_key in (select plain_words(name) from unnest(:names) name)
        """)
    List<UUID> idsMeant(String[] finess, String[] rpps, String[] names);
}
