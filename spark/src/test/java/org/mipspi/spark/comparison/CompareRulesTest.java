package org.mipspi.spark.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mipspi.spark.ChangedRules;
import org.mipspi.spark.SparkProgram;

class CompareRulesTest {

    @TempDir
    private Path folder;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void catchWhatIsPrinted() {
        PrintStream caught = new PrintStream(printed, true);
        System.setOut(caught);
        System.setErr(caught);
    }

    @AfterEach
    void printAsBefore() {
        System.setOut(out);
        System.setErr(err);
    }

    private int run(Path rules) {
        return SparkProgram.run(
                new CompareRules(),
                "in.ndjson",
                "--compare",
                "2025",
                "2026",
                "-o",
                folder.resolve("out").toString(),
                "--rules",
                rules.toString());
    }

    @Test
    void rulesThatAreNotThereOrNotValidAreToldBeforeAnyWork() throws Exception {
        assertThat(run(folder.resolve("none"))).isEqualTo(2);
        assertThat(printed).hasToString("mips-pi: no such file or folder: " + folder.resolve("none") + "\n");
        Path rules = ChangedRules.write(folder.resolve("rules"));
        Path file = rules.resolve("attestations/safer-guide.drl");
        Files.writeString(file, Files.readString(file).replace("Answer.YES", "Answer.PERHAPS"));

        assertThat(run(rules)).isEqualTo(1);
        assertThat(printed.toString()).contains("\n" + file + ":");
    }
}
