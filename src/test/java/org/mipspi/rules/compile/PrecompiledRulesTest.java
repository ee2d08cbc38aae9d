package org.mipspi.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mipspi.files.TextFile;
import org.mipspi.rules.Catalog;
import org.mipspi.rules.Rule;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.measures.MeasureFiles;
import org.mipspi.rules.scope.Readings;
import org.mipspi.rules.text.RulesInvalid;

class PrecompiledRulesTest {

    private static final List<TextFile> SOURCES = RuleFolder.builtIn();
    private static final List<String> NO_CLASSES = List.of();

    @Test
    void theBuildPreparesTheBuiltInRules() {
        assertThat(PrecompiledRules.of(SOURCES))
                .as("what the build step prepare-rules makes (mvn process-classes)")
                .isNotNull();
    }

    @Test
    void thePreparedCatalogEqualsTheFiles() throws RulesInvalid {
        assertThat(PrecompiledRules.of(SOURCES).catalog())
                .usingRecursiveComparison()
                .isEqualTo(CatalogReader.read(SOURCES));
    }

    @Test
    void aRuleBaseHasExactlyTheRulesOfItsYear() {
        PrecompiledRules prepared = PrecompiledRules.of(SOURCES);
        for (int year : prepared.catalog().measures().years()) {
            List<Rule> inForce =
                    prepared.catalog().rules(year, prepared.catalog().readings().taken());
            RuleBase base = RuleBase.of(year, prepared.compiled(), inForce, prepared.catalog());
            assertThat(base.rules().values()).doesNotContainNull().hasSameElementsAs(inForce);
        }
    }

    @Test
    void changedRulesAreNotTakenFromTheBuild() {
        assertThat(PrecompiledRules.of(
                        replaced(0, SOURCES.get(0).path(), SOURCES.get(0).text() + "\n")))
                .as("a line more")
                .isNull();
        assertThat(PrecompiledRules.of(
                        replaced(3, "attestations/renamed.drl", SOURCES.get(3).text())))
                .as("another name")
                .isNull();
        assertThat(PrecompiledRules.of(SOURCES.subList(1, SOURCES.size())))
                .as("a file less")
                .isNull();
        List<TextFile> more = new ArrayList<>(SOURCES);
        more.add(new TextFile("scoring/zz.drl", ""));
        assertThat(PrecompiledRules.of(more)).as("a file more").isNull();
    }

    @Test
    void changedClassesMakePreparedRulesOutOfDate() {
        String facts = "org/mipspi/domain/facts/Measure.class";
        String conclusions = "org/mipspi/domain/conclusions/Met.class";

        assertThat(List.of(
                        SourceHash.of(SOURCES, NO_CLASSES),
                        SourceHash.of(SOURCES, List.of(facts)),
                        SourceHash.of(SOURCES, List.of(conclusions)),
                        SourceHash.of(SOURCES, List.of("org/mipspi/domain/facts/Gone.class")),
                        SourceHash.of(SOURCES)))
                .doesNotHaveDuplicates();
    }

    @Test
    void anIncompleteIndexIsRefused() throws IOException {
        byte[] whole;
        try (InputStream index = PrecompiledRules.class.getResourceAsStream("/" + PrecompiledRules.INDEX)) {
            whole = index.readAllBytes();
        }
        for (int length : new int[] {0, 1, 70, whole.length / 2, whole.length - 1}) {
            assertThatThrownBy(() -> PrecompiledRules.read(stream(Arrays.copyOf(whole, length)), SOURCES))
                    .as("%d bytes of %d", length, whole.length)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("build it again");
        }
    }

    @Test
    void aMissingClassIsReported() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream index = new DataOutputStream(bytes);
        index.writeUTF(SourceHash.of(List.of(), NO_CLASSES));
        RuleIndex.writeNames(index, NO_CLASSES);
        RuleIndex.writeNames(index, List.of("builtin.scoring.Gone"));
        RuleIndex.write(index, new Catalog(List.of(), MeasureFiles.builtIn(), Readings.NONE));

        PrecompiledRules prepared = PrecompiledRules.read(stream(bytes.toByteArray()), List.of());

        assertThatThrownBy(() -> prepared.compiled())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("builtin.scoring.Gone")
                .hasMessageContaining("build it again");
    }

    private static DataInputStream stream(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    private static List<TextFile> replaced(int at, String path, String text) {
        List<TextFile> sources = new ArrayList<>(SOURCES);
        sources.set(at, new TextFile(path, text));
        return sources;
    }
}
