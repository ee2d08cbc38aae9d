package org.mipspi.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;
import org.mipspi.rules.RuleFolder;

class PrecompileRulesTest {

    @TempDir
    private Path folder;

    @AfterEach
    void compileInParallelAgain() {
        System.clearProperty(ParallelRulesBuildThresholdOption.PROPERTY_NAME);
    }

    /** The build made its own in another JVM. */
    @Test
    void theSameRulesGiveTheSameBytes() throws Exception {
        Files.createDirectories(folder.resolve(PrecompiledRules.INDEX).getParent());
        PrecompileRules.prepare(RuleFolder.builtIn(), folder);
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> made = files.filter(Files::isRegularFile).toList();
            assertThat(made).hasSizeGreaterThan(100).allSatisfy(file -> assertThat(file)
                    .hasBinaryContent(built(folder.relativize(file))));
        }
    }

    private static byte[] built(Path file) throws IOException {
        try (InputStream built = PrecompileRules.class.getClassLoader().getResourceAsStream(file.toString())) {
            assertThat(built).as(file.toString()).isNotNull();
            return built.readAllBytes();
        }
    }
}
