package org.mipspi.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mipspi.files.TextFile;

/** A rule folder is bounded before its files are read. */
class RuleFolderTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderWithMoreThanTwoMegabytesIsRefused() throws IOException {
        String text = "// a comment\n".repeat(5_000);
        for (int i = 0; i < 33; i++) {
            Files.writeString(folder.resolve("rules-" + i + ".drl"), text);
        }

        assertThatThrownBy(() -> RuleFolder.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("contains 2145000 bytes in 33 files *.drl. At most 2097152 bytes are read");
    }

    @Test
    void aFileWithMoreThan64KilobytesIsNotRead() throws IOException {
        Files.writeString(folder.resolve("rules.drl"), "// a comment\n".repeat(6_000));

        assertThat(RuleFolder.read(folder).get(0).unreadable().message())
                .isEqualTo("the file is larger than 65536 bytes");
    }

    @Test
    void aFolderThatHoldsTheRuleFolderIsRefusedWithTheFolderToName() throws IOException {
        Path rules = folder.resolve("rules");
        for (TextFile file : RuleFolder.builtIn()) {
            Files.createDirectories(rules.resolve(file.path()).getParent());
            Files.writeString(rules.resolve(file.path()), file.text());
        }

        assertThatThrownBy(() -> RuleFolder.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessage(folder + " holds a folder rules with the rules. Name " + rules);
        assertThat(RuleFolder.read(rules)).hasSameSizeAs(RuleFolder.builtIn());
    }

    @Test
    void theBuiltInRulesAreFarBelowTheBounds() {
        assertThat(RuleFolder.builtIn())
                .allMatch(file -> file.text().length() < 16 * 1024)
                .hasSizeLessThan(100);
    }
}
