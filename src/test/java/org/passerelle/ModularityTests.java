package org.passerelle;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.modulith.core.ApplicationModules;

@Execution(ExecutionMode.CONCURRENT)
class ModularityTests {

    private static final String ENGINE = "org.passerelle.camunda.embedded..";

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(PasserelleApplication.class);

    @Test
    void everyPackageUsesOnlyWhatTheOthersOffer() {
        ApplicationModules.of(PasserelleApplication.class).verify();
    }

    @Test
    void theEngineKnowsNothingElseOfOurs() {
        noClasses()
                .that(resideInAPackage(ENGINE))
                .should()
                .dependOnClassesThat(resideInAPackage("org.passerelle..").and(resideOutsideOfPackage(ENGINE)))
                .check(PRODUCT);
    }

    /// So that leaving both out of the jar leaves the rest whole.
    @Test
    void oneClassAloneKnowsTheEngine() {
        assertThat(PRODUCT.stream()
                        .filter(resideOutsideOfPackage(ENGINE))
                        .filter(ModularityTests::usesTheEngine)
                        .map(JavaClass::getName))
                .containsExactly("org.passerelle.camunda.EmbeddedEngine");
    }

    @Test
    void anEntityKnowsNothingOfTheWeb() {
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat(resideInAPackage("org.passerelle.platform.web..")
                        .or(resideInAPackage("org.springframework.."))
                        .or(resideInAPackage("jakarta.servlet..")))
                .check(PRODUCT);
    }

    private static boolean usesTheEngine(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(use -> resideInAPackage(ENGINE).test(use.getTargetClass()));
    }
}
