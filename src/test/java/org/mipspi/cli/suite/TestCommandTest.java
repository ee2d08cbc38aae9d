package org.mipspi.cli.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mipspi.cli.CommandTest;
import org.mipspi.cli.terminal.ExitCode;

class TestCommandTest extends CommandTest {

    @Test
    void anErrorInTheRulesIsShownOnceHoweverManyResultsFail() throws IOException {
        Path built = Path.of("src", "main", "resources", "rules");
        try (Stream<Path> files = Files.walk(built)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(built.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path guide = folder.resolve("attestations").resolve("safer-guide.drl");
        String text = Files.readString(guide);
        Files.writeString(guide, text.replace("guideEdition == null || guideEdition == 2025", "guideEdition == 2025"));
        assertThat(guide).content().isNotEqualTo(text);

        assertThat(run("test", "--rules", folder.toString(), "--only", "attestations/"))
                .isEqualTo(ExitCode.NO);
        assertThat(out())
                .containsPattern("✗ \\d+ results fail with: no answer: RuleFault: the rules of 2026 leave SAFER_GUIDE")
                .contains("  the first is attestations/cehrt-certified.yaml:");
        assertThat(out().split("the rules of 2026 leave SAFER_GUIDE")).hasSize(2);
    }

    @Test
    void reportFilesThatCannotBeWrittenAreReportedBeforeAnythingRuns() {
        Path nowhere = folder.resolve("nowhere").resolve("results.xml");

        assertThat(run("test", "--junit", nowhere.toString(), "--html", folder.toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(err().lines())
                .containsExactly(
                        "mips-pi: --html: " + folder + " is a folder. Name a file to write",
                        "mips-pi: --junit: no such folder: " + nowhere.getParent()
                                + ". Create it, or write to another folder");
        assertThat(out()).isEmpty();
    }
}
