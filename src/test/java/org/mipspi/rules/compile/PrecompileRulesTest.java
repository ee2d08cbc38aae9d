package org.mipspi.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;
import org.mipspi.rules.RuleFolder;

class PrecompileRulesTest {

    /** The build compiled its own in another JVM. */
    @Test
    void theSameRulesGiveTheSameBytes() throws Exception {
        Map<String, byte[]> compiled;
        System.setProperty(ParallelRulesBuildThresholdOption.PROPERTY_NAME, "-1");
        try {
            List<String> errors = new ArrayList<>();
            compiled = DroolsCompiler.classes(PrecompileRules.texts(CatalogReader.read(RuleFolder.builtIn())), errors)
                    .bytes();
            assertThat(errors).isEmpty();
        } finally {
            System.clearProperty(ParallelRulesBuildThresholdOption.PROPERTY_NAME);
        }
        assertThat(compiled).hasSizeGreaterThan(100).allSatisfy((file, bytes) -> assertThat(bytes)
                .isEqualTo(built(file)));
    }

    private static byte[] built(String file) {
        try (InputStream built = PrecompileRules.class.getClassLoader().getResourceAsStream(file)) {
            assertThat(built).as(file).isNotNull();
            return built.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
