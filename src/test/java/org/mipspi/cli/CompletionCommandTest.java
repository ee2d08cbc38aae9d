package org.mipspi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shells can read the scripts, and complete by them. */
class CompletionCommandTest extends CommandTest {

    private Path script(String shell) throws IOException {
        assertThat(run("completion", shell)).isZero();
        return Files.writeString(folder.resolve("completion"), out());
    }

    /** Runs a shell; what it prints, with its exit code in the last line. */
    private String shell(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return printed + "exit " + process.waitFor();
    }

    private static boolean isInstalled(String shell) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(place -> Files.isExecutable(Path.of(place, shell)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void theShellReadsTheScript(String shell) throws Exception {
        Path script = script(shell);
        assumeTrue(isInstalled(shell), shell + " is not installed here");
        assertThat(shell(shell, "-n", script.toString())).isEqualTo("exit 0");
    }

    /** What bash completes for a line that ends with the last word. */
    private String completed(String... words) throws Exception {
        assumeTrue(isInstalled("bash"), "bash is not installed here");
        Path script = script("bash");
        String line = String.join(" ", words);
        return shell(
                "bash",
                "--norc",
                "-c",
                "shopt -s progcomp; . " + script + "; COMP_WORDS=(" + line + (line.endsWith(" ") ? " ''" : "")
                        + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMP_LINE='" + line
                        + "'; COMP_POINT=${#COMP_LINE}; _complete_mips-pi; printf '%s\\n' \"${COMPREPLY[@]}\"");
    }

    @Test
    void bashCompletesCommandsOptionsAndFiles() throws Exception {
        Files.writeString(folder.resolve("settings.properties"), "");
        assertThat(completed("mips-pi", "se").lines()).contains("serve", "exit 0");
        assertThat(completed("mips-pi", "serve", "--po").lines()).contains("--port", "exit 0");
        assertThat(completed("mips-pi", "serve", "--config", "set").lines()).contains("settings.properties", "exit 0");
    }

    @Test
    void theScriptForFishHasEveryCommandAndItsOptions() throws IOException {
        script("fish");
        assertThat(out().lines())
                .allMatch(line -> line.startsWith("complete -c mips-pi -n "))
                .anyMatch(line -> line.startsWith(
                        "complete -c mips-pi -n __fish_use_subcommand -f -a serve -d 'Runs the HTTP service"))
                .anyMatch(line -> line.startsWith(
                        "complete -c mips-pi -n '__fish_seen_subcommand_from batch' -s o -l output -r -F -d "))
                .anyMatch(line -> line.startsWith(
                        "complete -c mips-pi -n '__fish_seen_subcommand_from score' -l format -x -a 'text json' -d "));
    }

    @Test
    void anotherShellIsRefused() {
        assertThat(run("completion", "tcsh")).isEqualTo(2);
        assertThat(err()).contains("tcsh", "[bash, zsh, fish]", "mips-pi completion --help");
    }
}
