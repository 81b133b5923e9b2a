package org.passerelle.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

/// What holds unless somebody sets it otherwise.
class TrialDefaultsTests {

    /// With a database elsewhere the folder for data does not exist, and a disk of no folder is a full one.
    @ParameterizedTest
    @CsvSource({"embedded, true", "external, false"})
    void roomOnTheDiskCountsWhereTheDatabaseIsOnIt(String mode, String counts) {
        MockEnvironment environment = new MockEnvironment().withProperty("passerelle.database.mode", mode);

        new TrialDefaults().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("management.health.diskspace.enabled"))
                .isEqualTo(counts);
    }
}
