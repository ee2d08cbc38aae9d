package org.mipspi.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The program does without its tests, and the oracle of the tests does without the program. */
class TestBoundaryTest {

    private static final Path PROGRAM = Path.of("src", "main");

    /** If it used the rules, or what decides by them, it would repeat their faults. */
    @Test
    void theSecondReadingDependsOnNothingOfTheProgramButDomainTypes() {
        classes()
                .that()
                .resideInAPackage("org.mipspi.secondreading..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "com.fasterxml.jackson..", "org.mipspi.domain..", "org.mipspi.secondreading..")
                .check(new ClassFileImporter().importPackages("org.mipspi.secondreading"));
    }

    @Test
    void noFileOfTheProgramRefersToTheFolderOfTheTests() throws IOException {
        try (Stream<Path> files = Files.walk(PROGRAM)) {
            List<Path> referring = files.filter(Files::isRegularFile)
                    .filter(TestBoundaryTest::refersToTests)
                    .toList();
            assertThat(referring).isEmpty();
        }
    }

    /** Javadoc may show a caller where to put scenarios in a project of their own. */
    private static boolean refersToTests(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1)
                    .lines()
                    .filter(line -> !line.strip().startsWith("*"))
                    .anyMatch(line -> line.contains("src/test") || line.contains("\"src\", \"test\""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
