package org.mipspi.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;
import org.mipspi.rules.RuleFolder;

class PrecompileRulesTest {

    @TempDir
    private Path folder;

    /** Compiles the built-in rules as the build does, in a JVM that has compiled no others: they would change the numbers of classes. */
    public static void main(String... args) throws Exception {
        System.setProperty(ParallelRulesBuildThresholdOption.PROPERTY_NAME, "-1");
        List<String> errors = new ArrayList<>();
        Map<String, byte[]> compiled = DroolsCompiler.classes(
                        PrecompileRules.texts(CatalogReader.read(RuleFolder.builtIn())), errors)
                .bytes();
        if (!errors.isEmpty()) {
            throw new IllegalStateException(errors.toString());
        }
        for (Map.Entry<String, byte[]> each : compiled.entrySet()) {
            Path file = Path.of(args[0]).resolve(each.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue());
        }
    }

    @Test
    void theSameRulesGiveTheSameBytes() throws Exception {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process compiling = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        PrecompileRulesTest.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed.txt").toFile())
                .start();
        assertThat(compiling.waitFor())
                .as(() -> printed(folder.resolve("printed.txt")))
                .isZero();

        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> compiled = files.filter(file -> file.toString().endsWith(".class"))
                    .map(folder::relativize)
                    .toList();
            assertThat(compiled).hasSizeGreaterThan(100).allSatisfy(file -> assertThat(
                            Files.readAllBytes(folder.resolve(file)))
                    .isEqualTo(built(file.toString().replace('\\', '/'))));
        }
    }

    private static String printed(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static byte[] built(String file) throws IOException {
        try (InputStream built = PrecompileRules.class.getClassLoader().getResourceAsStream(file)) {
            assertThat(built).as(file).isNotNull();
            return built.readAllBytes();
        }
    }
}
