package org.passerelle.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.passerelle.platform.database.StatementCount;
import org.passerelle.platform.database.UsesTestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/// The whole product on a free port: database, engine, accounts and practices of the demo, without its people. For a
/// test that shares it with no other; see [WholeApplication].
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@UsesTestDatabase
@Import(StatementCount.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "passerelle.demo=true",
            "passerelle.demo-story=false",
            // journeys follow each other faster than anybody reads
            "passerelle.look-ups-a-minute=100000",
            // each journey moves time further
            "passerelle.training.farthest=36500d"
        })
public @interface OwnApplication {}
