package org.passerelle.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.platform.database.TestDatabase;
import org.passerelle.platform.startup.StartRefused;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/// What may not happen with real people's data.
class RealUseTests {

    private final JdbcClient database =
            JdbcClient.create(TestDatabase.migrated().dataSource());
    private final Accounts accounts = new Accounts(database, Clock.systemUTC());

    @Test
    void aTrialMakesTheDemoAccountsOnItsFirstStartOnly() {
        start(trial());
        assertThat(accounts.demoUsernames())
                .containsExactly("admin", "conceptrice", "mediateur", "mediatrice", "statistiques", "superviseuse");

        database.sql("delete from account where username = 'admin'").update();
        start(trial());
        assertThat(accounts.demoUsernames()).hasSize(5);
    }

    @Test
    void aTrialMayDoWithoutDemo() {
        start(trial().withProperty("passerelle.demo", "false"));

        assertThat(accounts.areEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"passerelle.database.mode=external", "passerelle.camunda.mode=self-managed"})
    void anyOtherModeRefusesToStartBesideDemoAccounts(String mode) {
        start(trial());

        assertThatThrownBy(() -> start(environment(mode)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("Cette base contient des comptes de démonstration (admin, conceptrice,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"passerelle.database.mode=external", "passerelle.camunda.mode=saas"})
    void anyOtherModeRefusesToMakeThem(String mode) {
        assertThatThrownBy(() -> start(environment(mode, "passerelle.demo=true")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("passerelle.demo=true");
        assertThat(accounts.areEmpty()).isTrue();
    }

    @Test
    void anyOtherModeStartsWithoutThem() {
        start(environment("passerelle.database.mode=external", "passerelle.camunda.mode=self-managed"));

        assertThat(accounts.areEmpty()).isTrue();
    }

    @Test
    void aRealInstallationLetsItsFirstAccountInAndNoSecondOne() {
        first("Anne", "quinze lettres ou plus");
        first("mallory", "quinze lettres ou plus");

        assertThat(accounts.loadUserByUsername("anne").user().roles())
                .containsExactlyInAnyOrder("ADMIN", "SUPERVISOR", "DESIGNER");
        assertThat(database.sql("select count(*) from account where not demo")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aShortFirstPasswordIsRefused() {
        assertThatThrownBy(() -> first("anne", "court"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("au moins 15 caractères");
        assertThat(accounts.areEmpty()).isTrue();
    }

    private void first(String username, String password) {
        MockEnvironment environment = environment(
                "passerelle.database.mode=external",
                "passerelle.first-account.username=" + username,
                "passerelle.first-account.password=" + password);
        new FirstAccount(accounts, new Passwords(), environment).afterPropertiesSet();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.datasource.password=postgres",
                "spring.datasource.password=",
                "passerelle.camunda.auth.password=Demo",
                "passerelle.camunda.auth.client-secret=changeme"
            })
    void secretsThatEveryoneKnowsAreRefused(String secret) {
        MockEnvironment environment = environment("passerelle.database.mode=external", secret);

        assertThatThrownBy(() -> new RealSecrets().postProcessEnvironment(environment, new SpringApplication()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(List.of(secret.split("=")).getFirst());
    }

    @Test
    void realSecretsPass() {
        new RealSecrets()
                .postProcessEnvironment(
                        environment("passerelle.database.mode=external", "spring.datasource.password=x7Qp"),
                        new SpringApplication());
    }

    private void start(MockEnvironment environment) {
        new DemoAccounts(accounts, new Passwords(), environment).afterPropertiesSet();
    }

    private static MockEnvironment trial() {
        return environment();
    }

    private static MockEnvironment environment(String... settings) {
        MockEnvironment environment = new MockEnvironment();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            environment.setProperty(setting.substring(0, equals), setting.substring(equals + 1));
        }
        return environment;
    }
}
