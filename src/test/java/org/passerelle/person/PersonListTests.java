package org.passerelle.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.platform.database.UsesTestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Pages of people: each person once, in order, to the end, and nobody whom the reader may not see.
@DataJpaTest
@UsesTestDatabase
@Import(PersonList.class)
class PersonListTests {

    private static final PersonAccess.Scope ALL = new PersonAccess.Scope(true, true, Set.of());
    private static final PersonAccess.Scope CASO_AND_SPT = new PersonAccess.Scope(false, true, Set.of("CASO", "SPT"));

    @Autowired
    PersonList list;

    @Autowired
    PersonTeams teams;

    @Autowired
    JdbcClient database;

    /// Of eighty, twenty each of CASO, of CASO and SPT, of another team and of nobody. Three aliases and ten moments,
    /// so that many are equal in all but their id.
    @BeforeEach
    void people() {
        for (int i = 0; i < 80; i++) {
            UUID person = add(List.of("Lina", "Linda", "Ali").get(i % 3), i % 10);
            switch (i % 4) {
                case 0 -> accompany(person, "CASO");
                case 1 -> accompany(person, "CASO", "SPT");
                case 2 -> accompany(person, "LILLE_SUD");
                default -> {
                    // nobody yet
                }
            }
        }
    }

    @Test
    void allOfThemTheMostRecentFirst() {
        assertPages("", ALL, "true", "created_at desc, id desc", 80);
        assertPages("", CASO_AND_SPT, "not (" + LILLE + ")", "created_at desc, id desc", 60);
    }

    @Test
    void thoseWhoseAliasBeginsSoByTheirAlias() {
        String lin = "lower(alias) like 'lin%'";
        String order = "lower(alias) collate \"C\", created_at desc, id desc";
        assertPages("LIN", ALL, lin, order, 54);
        assertPages("lin", CASO_AND_SPT, lin + " and not (" + LILLE + ")", order, 41);
        assertPages("lina", CASO_AND_SPT, "alias = 'Lina' and not (" + LILLE + ")", order, 20);
    }

    @Test
    void theLettersOfASearchMeanThemselvesToTheLast() {
        for (String alias : List.of("100%", "100_", "a\\b", "Zoé", "z\uD83D\uDE00", "\uD83D\uDE00")) {
            UUID person = add(alias, 1);
            assertThat(list.read(alias, null, ALL, 10)).extracting(Person::id).containsExactly(person);
        }
        assertThat(list.read("%", null, ALL, 10)).isEmpty();
        assertThat(list.read("_", null, ALL, 10)).isEmpty();
    }

    @Test
    void whoSeesNobodyIsShownNobody() {
        assertThat(list.read("", null, new PersonAccess.Scope(false, false, Set.of()), 10))
                .isEmpty();
        assertThat(list.read("", null, new PersonAccess.Scope(false, true, Set.of()), 100))
                .hasSize(20);
    }

    @Test
    void whetherSomebodyAccompaniesThemIsKept() {
        assertThat(database.sql("""
            select count(*) from person p
            where accompanied <> exists (select from person_team t where t.person_id = p.id)
            """).query(Long.class).single()).isZero();
    }

    private static final String LILLE =
            "exists (select from person_team t where t.person_id = p.id and t.programme = 'LILLE_SUD')";

    private void assertPages(String beginning, PersonAccess.Scope seen, String who, String order, int expected) {
        List<UUID> read = new ArrayList<>();
        UUID after = null;
        do {
            List<Person> page = list.read(beginning, after, seen, 7);
            page.forEach(person -> read.add(person.id()));
            after = page.size() < 7 ? null : page.getLast().id();
        } while (after != null);
        assertThat(read)
                .hasSize(expected)
                .isEqualTo(database.sql("select id from person p where " + who + " order by " + order)
                        .query(UUID.class)
                        .list());
    }

    private UUID add(String alias, int minutesAgo) {
        UUID person = UUID.randomUUID();
        database.sql("""
            insert into person (id, alias, languages, created_at, created_by)
            values (?, ?, '["ara"]', timestamptz '2026-05-01 10:00Z' - ? * interval '1 minute', 'amina')
            """).params(person, alias, minutesAgo).update();
        return person;
    }

    private void accompany(UUID person, String... programmes) {
        for (String programme : programmes) {
            teams.add(person, programme, java.time.Instant.now());
        }
    }
}
