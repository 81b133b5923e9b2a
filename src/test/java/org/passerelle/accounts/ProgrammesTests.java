package org.passerelle.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.platform.database.TestDatabase;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A programme is a row: Le Havre opens without a new version of Passerelle.
class ProgrammesTests {

    private final JdbcClient database =
            JdbcClient.create(TestDatabase.migrated().dataSource());
    private final Programmes programmes = new Programmes(database);
    private final Accounts accounts = new Accounts(database, Clock.systemUTC());

    @BeforeEach
    void leHavreOpens() {
        database.sql("insert into programme (code, name, place, department) values (?, ?, ?, ?)")
                .params("LE_HAVRE", "Le Havre", "Le Havre", "76")
                .update();
    }

    @Test
    void itsCodeIsReadAsPeopleWriteIt() {
        assertThat(programmes.written(" Lille-Sud "))
                .get()
                .extracting(Programme::code)
                .isEqualTo("LILLE_SUD");
        assertThat(programmes.written("le-havre"))
                .get()
                .extracting(Programme::department)
                .isEqualTo("76");
        assertThat(programmes.written("Dieppe")).isEmpty();
    }

    @Test
    void itsNameIsToldToEverybodyAlike() {
        assertThat(programmes.name("LE_HAVRE")).isEqualTo("Le Havre");
        assertThat(programmes.name("GONE")).isEqualTo("GONE");
    }

    @Test
    void aSupervisorsTeamsAreAllThereAre() {
        account("solene", Set.of("SUPERVISOR"), Set.of());

        assertThat(accounts.loadUserByUsername("solene").user().teams())
                .containsExactlyInAnyOrder("CASO", "SPT", "LILLE_SUD", "LE_HAVRE");
    }

    @Test
    void whatHasEndedOpensNoPathwayAndKeepsItsName() {
        account("solene", Set.of("SUPERVISOR"), Set.of());
        database.sql("update programme set active = false where code = 'SPT'").update();

        assertThat(programmes.written("SPT")).isEmpty();
        assertThat(programmes.open()).extracting(Programme::code).doesNotContain("SPT");
        assertThat(programmes.name("SPT")).isEqualTo("SPT");
    }

    @Test
    void nobodyIsInATeamThatDoesNotExist() {
        assertThatThrownBy(() -> account("amina", Set.of("MEDIATOR"), Set.of("CASO", "DIEPPE")))
                .isInstanceOf(DataIntegrityViolationException.class);

        account("amina", Set.of("MEDIATOR"), Set.of("LE_HAVRE"));
        assertThatThrownBy(() -> database.sql("delete from programme where code = 'LE_HAVRE'")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void account(String username, Set<String> roles, Set<String> teams) {
        accounts.add(new CurrentUser(username, username, roles, teams), "hash", false);
    }
}
