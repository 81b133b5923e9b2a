package org.passerelle.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTests {

    @Test
    void isPostgres18AndForgetsNothingOnACrash() {
        JdbcClient database = JdbcClient.create(TestDatabase.empty().dataSource());

        assertThat(show(database, "server_version")).startsWith("18.");
        assertThat(show(database, "fsync")).isEqualTo("on");
        assertThat(show(database, "synchronous_commit")).isEqualTo("on");
    }

    @Test
    void eachIsAloneInItsDatabase() {
        JdbcClient one = JdbcClient.create(TestDatabase.migrated().owner());
        JdbcClient other = JdbcClient.create(TestDatabase.migrated().dataSource());

        one.sql("create table mine (id int)").update();

        assertThat(other.sql("select to_regclass('mine')").query(String.class).optional())
                .isEmpty();
    }

    private static String show(JdbcClient database, String setting) {
        return database.sql("show " + setting).query(String.class).single();
    }
}
