package org.mipspi.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --rules} does in every program. */
public abstract class RulesOptionContract {

    @TempDir
    private Path folder;

    @RegisterExtension
    private final PrintedOutput printed = new PrintedOutput();

    /** Runs the program with a folder of rules, and returns its exit code. */
    protected abstract int run(String out, String rules);

    private int run(Path rules) {
        return run(folder.resolve("out").toString(), rules.toString());
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
