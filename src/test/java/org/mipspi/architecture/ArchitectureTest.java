package org.mipspi.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows between the packages run one way, from the edges to the middle. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.mipspi");

    @Test
    void arrowsRunFromTheEdgesToTheMiddle() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("domain")
                .definedBy("org.mipspi.domain..")
                .layer("files")
                .definedBy("org.mipspi.files..")
                .layer("rules")
                .definedBy("org.mipspi.rules..")
                .layer("engine")
                .definedBy("org.mipspi.engine..")
                .layer("formats")
                .definedBy("org.mipspi.formats..")
                .layer("release")
                .definedBy("org.mipspi.release..")
                .layer("decision")
                .definedBy("org.mipspi.decision..")
                .layer("scenario")
                .definedBy("org.mipspi.scenario..")
                .layer("mutation")
                .definedBy("org.mipspi.mutation..")
                .layer("batch")
                .definedBy("org.mipspi.batch..")
                .layer("comparison")
                .definedBy("org.mipspi.comparison..")
                .layer("api")
                .definedBy("org.mipspi.api..")
                .layer("cli")
                .definedBy("org.mipspi.cli..")
                .whereLayer("api")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("comparison")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("mutation")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("scenario")
                .mayOnlyBeAccessedByLayers("cli", "mutation")
                .whereLayer("batch")
                .mayOnlyBeAccessedByLayers("api", "cli", "comparison")
                .whereLayer("decision")
                .mayOnlyBeAccessedByLayers("api", "cli", "scenario", "mutation", "batch", "comparison")
                .whereLayer("release")
                .mayOnlyBeAccessedByLayers("decision", "api", "cli", "scenario", "mutation", "comparison")
                .whereLayer("formats")
                .mayOnlyBeAccessedByLayers("decision", "api", "cli", "scenario", "batch", "comparison")
                .whereLayer("files")
                .mayOnlyBeAccessedByLayers("rules", "release", "scenario", "mutation", "cli")
                .whereLayer("rules")
                .mayOnlyBeAccessedByLayers(
                        "engine", "formats", "release", "decision", "scenario", "mutation", "comparison", "api", "cli")
                .whereLayer("engine")
                .mayOnlyBeAccessedByLayers("decision")
                .check(CLASSES);
    }

    @Test
    void noPackagesKnowEachOther() {
        slices().matching("org.mipspi.(**)")
                .should()
                .beFreeOfCycles()
                // The two halves of one vocabulary: what is concluded is seen by further rules as a fact.
                .ignoreDependency(
                        resideInAPackage("org.mipspi.domain.facts"), resideInAPackage("org.mipspi.domain.conclusions"))
                .check(CLASSES);
    }

    @Test
    void theDomainKnowsNoEngineNoPlatformAndNoFormat() {
        classes()
                .that()
                .resideInAPackage("org.mipspi.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.mipspi.domain..")
                .check(CLASSES);
    }

    @Test
    void onlyRulesAndEngineKnowDrools() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.mipspi.rules..", "org.mipspi.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.kie..", "org.drools..", "org.mvel..", "com.github.javaparser..")
                .check(CLASSES);
    }

    @Test
    void onlyTheEdgesKnowThePlatform() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.mipspi.api..", "org.mipspi.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "io.vertx..", "io.micrometer..", "picocli..")
                .check(CLASSES);
    }

    /** JUnit is there for those who write tests, and not in the program. */
    @Test
    void onlyWhatRunsScenariosAsTestsKnowsJUnit() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.mipspi.scenario.junit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.opentest4j..", "org.mipspi.scenario.junit..")
                .check(CLASSES);
    }

    @Test
    void noNameSaysNothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Processor)")
                .check(CLASSES);
    }

    @Test
    void noDecisionReadsAClock() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.mipspi.domain..",
                        "org.mipspi.rules..",
                        "org.mipspi.engine..",
                        "org.mipspi.formats..",
                        "org.mipspi.release..",
                        "org.mipspi.decision..")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.Year.class, "now")
                .check(CLASSES);
    }
}
