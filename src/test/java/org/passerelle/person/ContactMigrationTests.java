package org.passerelle.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.passerelle.platform.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The one number and the one address of earlier versions are contacts.
class ContactMigrationTests {

    private final TestDatabase database = TestDatabase.empty();
    private final JdbcClient jdbc = JdbcClient.create(database.owner());

    @Test
    void theNumberAndTheAddressOfAPersonBecomeTheirContacts() {
        migrateTo("209?");
        UUID lina = person("'+33639981041'");
        UUID samuel = person("null");
        wish(lina, "'lina@exemple.fr', true, true");
        wish(samuel, "null, false, false");

        migrateTo("latest");

        assertThat(jdbc.sql("""
            select concat_ws(' ', kind, value, number, permission, added_by, dead_since) from contact
            where person_id = ? order by kind desc
            """).param(lina).query(String.class).list())
                .containsExactly(
                        "PHONE +33639981041 +33639981041 NOT_ASKED amina", "MAIL lina@exemple.fr NOT_ASKED karim");
        assertThat(jdbc.sql("""
            select w.mails_allowed and c.value = 'lina@exemple.fr' from contact_wish w
            join contact c on c.id = w.mail_contact where w.person_id = ?
            """).param(lina).query(Boolean.class).single()).isTrue();
        assertThat(jdbc.sql("select count(*) from contact where person_id = ?")
                        .param(samuel)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private UUID person(String phone) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
            insert into person (id, alias, phone, languages, created_at, created_by)
            values (?, 'Lina', %s, '["ara"]', now(), 'amina')
            """.formatted(phone)).param(id).update();
        return id;
    }

    private void wish(UUID person, String told) {
        jdbc.sql("""
            insert into contact_wish (person_id, email, texts_allowed, mails_allowed, told_by, told_at)
            values (?, %s, 'karim', now())
            """.formatted(told)).param(person).update();
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(database.owner())
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }
}
