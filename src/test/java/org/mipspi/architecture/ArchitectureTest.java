package org.mipspi.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dependencies between the packages run one way, from the edges to the ground. */
class ArchitectureTest {

    /** A room: more files than this, and nobody finds anything in it. */
    private static final int MAX_FILES_OF_A_PACKAGE = 20;

    private static final Pattern OPENING_A_FILE = Pattern.compile(
            "java\\.nio\\.file\\.Files\\.(write|writeString|newOutputStream|newBufferedWriter|newByteChannel|copy|createFile)"
                    + "|java\\.nio\\.channels\\.(Asynchronous)?FileChannel\\.open"
                    + "|java\\.io\\.(FileOutputStream|FileWriter|RandomAccessFile)\\.<init>");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.mipspi");

    @Test
    void dependenciesRunFromTheEdgesToTheGround() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("domain")
                .definedBy("org.mipspi.domain..")
                .layer("files")
                .definedBy("org.mipspi.files..")
                .layer("rules")
                .definedBy("org.mipspi.rules..")
                .layer("formats")
                .definedBy("org.mipspi.formats..")
                .layer("decision")
                .definedBy("org.mipspi.decision..")
                .layer("batch")
                .definedBy("org.mipspi.batch..")
                .layer("measures")
                .definedBy("org.mipspi.measures..")
                .layer("proof")
                .definedBy("org.mipspi.proof..")
                .layer("settings")
                .definedBy("org.mipspi.settings..")
                .layer("api")
                .definedBy("org.mipspi.api..")
                .layer("cli")
                .definedBy("org.mipspi.cli..")
                .whereLayer("api")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("proof")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("settings")
                .mayOnlyBeAccessedByLayers("api", "cli")
                .whereLayer("measures")
                .mayOnlyBeAccessedByLayers("api", "cli", "proof")
                .whereLayer("batch")
                .mayOnlyBeAccessedByLayers("api", "cli", "proof")
                .whereLayer("decision")
                .mayOnlyBeAccessedByLayers("api", "cli", "proof", "batch", "measures")
                .whereLayer("formats")
                .mayOnlyBeAccessedByLayers("decision", "api", "cli", "proof", "batch", "measures")
                .whereLayer("rules")
                .mayOnlyBeAccessedByLayers("decision", "proof", "api", "cli", "measures")
                .whereLayer("files")
                .mayOnlyBeAccessedByLayers("rules", "formats", "batch", "measures", "proof", "api", "cli")
                .check(CLASSES);
    }

    @Test
    void theWingsOfTheRulesStandOnEachOther() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("text")
                .definedBy("org.mipspi.rules.text")
                .layer("scope")
                .definedBy("org.mipspi.rules.scope")
                .layer("rules")
                .definedBy("org.mipspi.rules")
                .layer("safety")
                .definedBy("org.mipspi.rules.safety")
                .layer("compile")
                .definedBy("org.mipspi.rules.compile")
                .whereLayer("compile")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("safety")
                .mayOnlyBeAccessedByLayers("compile")
                .whereLayer("rules")
                .mayOnlyBeAccessedByLayers("safety", "compile")
                .whereLayer("scope")
                .mayOnlyBeAccessedByLayers("rules", "safety", "compile")
                .check(CLASSES);
    }

    @Test
    void noPackagesDependOnEachOther() {
        slices().matching("org.mipspi.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theDomainDependsOnNothingButItself() {
        classes()
                .that()
                .resideInAPackage("org.mipspi.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.mipspi.domain..")
                .check(CLASSES);
    }

    @Test
    void onlyTheCompilerOfRulesAndTheSessionOfADecisionDependOnTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.mipspi.rules.compile..")
                .and()
                .haveNameNotMatching("org\\.mipspi\\.decision\\.session\\.RuleSession(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.kie..", "org.drools..", "org.mvel..", "com.github.javaparser..")
                .check(CLASSES);
    }

    @Test
    void onlyTheCompilerOfRulesDependsOnTheInsideOfTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.mipspi.rules.compile..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.mvel..", "com.github.javaparser..")
                .check(CLASSES);
    }

    @Test
    void onlyTheEdgesDependOnThePlatform() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.mipspi.api..", "org.mipspi.cli..", "org.mipspi.settings..", "org.mipspi.proof.report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "io.vertx..", "io.micrometer..", "picocli..")
                .check(CLASSES);
    }

    @Test
    void reportsDependOnTemplatesAndOnNothingElseOfThePlatform() {
        noClasses()
                .that()
                .resideInAPackage("org.mipspi.proof.report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus.arc..", "io.quarkus.runtime..", "jakarta..", "io.vertx..", "picocli..")
                .check(CLASSES);
    }

    /** JUnit is there for those who write tests, and not in the program. */
    @Test
    void onlyWhatRunsScenariosAsTestsDependsOnJUnit() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.mipspi.proof.scenario.junit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.opentest4j..", "org.mipspi.proof.scenario.junit..")
                .check(CLASSES);
    }

    /** So that links, devices and interruptions are treated alike. The others write what no user names. */
    @Test
    void onlyOutputFileAndTheFileOfABatchOpenFilesForWriting() {
        DescribedPredicate<JavaCall<?>> opensAFile =
                DescribedPredicate.describe("open a file for writing", call -> OPENING_A_FILE
                        .matcher(call.getTargetOwner().getName() + "." + call.getName())
                        .matches());
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.mipspi.files.OutputFile")
                .and()
                .doNotHaveFullyQualifiedName("org.mipspi.batch.AnswerFile")
                .and()
                .doNotHaveFullyQualifiedName("org.mipspi.rules.compile.PrecompileRules")
                .and()
                .doNotHaveFullyQualifiedName("org.mipspi.cli.terminal.StandardOutput")
                .and()
                .doNotHaveFullyQualifiedName("org.mipspi.cli.charts.BarChart")
                .should()
                .callCodeUnitWhere(opensAFile)
                .check(CLASSES);
    }

    @Test
    void noNameIsEmptyOfMeaning() {
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
                        "org.mipspi.domain..", "org.mipspi.rules..", "org.mipspi.formats..", "org.mipspi.decision..")
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

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "src/test/java", "src/jmh/java"})
    void noPackageHasMoreFilesThanARoomHolds(String sources) throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of(sources))) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                try (Stream<Path> files = Files.list(folder)) {
                    assertThat(files.filter(Files::isRegularFile).count())
                            .as("files of %s", folder)
                            .isLessThanOrEqualTo(MAX_FILES_OF_A_PACKAGE);
                }
            }
        }
    }

    @Test
    void everyPackageOfTheProgramSaysWhatItIs() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java/org/mipspi"))) {
            List<Path> silent = folders.filter(Files::isDirectory)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .filter(ArchitectureTest::hasSources)
                    .toList();
            assertThat(silent).isEmpty();
        }
    }

    private static boolean hasSources(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
