package org.mipspi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, in a JVM of its own. */
class PackagedIT {

    private static final String PROGRAM = "target/quarkus-app/quarkus-run.jar";

    @TempDir
    private Path folder;

    @Test
    void theProgramUsesPrecompiledRulesAndLoadsNoCompiler() throws Exception {
        Path loaded = folder.resolve("loaded.txt");

        String scorecard = run(
                "-Xlog:class+load:file=" + loaded,
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                PROGRAM,
                "score",
                "examples/individual-2026.json");

        assertThat(scorecard).contains("85 of 100");
        List<String> lines = Files.readAllLines(loaded);
        assertThat(lines).anyMatch(line -> line.contains(" builtin.scoring."));
        assertThat(lines)
                .noneMatch(line -> line.contains(" org.drools.drl.parser.")
                        || line.contains(" org.drools.model.codegen.")
                        || line.contains(" com.github.javaparser.")
                        || line.contains(" org.eclipse.jdt."));
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        java.command().addAll(List.of(arguments));
        Process process =
                java.redirectErrorStream(true).redirectOutput(out.toFile()).start();
        assertThat(process.waitFor()).as(() -> text(out)).isZero();
        return text(out);
    }

    private static String text(Path out) {
        try {
            return Files.readString(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
