package org.passerelle.platform.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/// Beside `@SpringBootTest` or `@DataJpaTest`: this context works on a fresh, migrated [TestDatabase] of its own.
/// Tests whose context is cached share its database.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Import(UsesTestDatabase.Configuration.class)
// a slice like @DataJpaTest would look for a database in memory
@TestPropertySource(properties = "spring.test.database.replace=none")
public @interface UsesTestDatabase {

    @TestConfiguration(proxyBeanMethods = false)
    class Configuration {

        @Bean
        TestDatabase testDatabase() {
            return TestDatabase.migrated();
        }

        @Bean
        FlywayConnectionDetails ownerOfTheTestDatabase(TestDatabase database) {
            return database.migration();
        }
    }
}
