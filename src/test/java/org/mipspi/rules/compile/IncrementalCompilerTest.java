package org.mipspi.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mipspi.files.TextFile;
import org.mipspi.rules.Catalog;
import org.mipspi.rules.Rule;
import org.mipspi.rules.RuleFile;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.measures.MeasureFiles;
import org.mipspi.rules.scope.Readings;
import org.mipspi.rules.text.RulesInvalid;

class IncrementalCompilerTest {

    private static final String GUIDE = "attestations/safer-guide.drl";

    private final List<TextFile> sources = RuleFolder.builtIn();
    private final IncrementalCompiler compiled = new IncrementalCompiler();

    private Catalog with(String path, String old, String changed) throws RulesInvalid {
        List<TextFile> all = new ArrayList<>(sources);
        all.replaceAll(file ->
                file.path().equals(path) ? new TextFile(path, file.text().replace(old, changed)) : file);
        assertThat(all).isNotEqualTo(sources);
        return CatalogReader.read(all);
    }

    @Test
    void eachYearHasTheRulesInForceInIt() throws RulesInvalid {
        Catalog catalog = CatalogReader.readBuiltIn(sources);
        assertThat(compiled.bases(catalog))
                .extracting(RuleBase::year)
                .containsExactlyElementsOf(MeasureFiles.builtIn().years());
        for (RuleBase base : compiled.bases(catalog)) {
            assertThat(base.rules().values())
                    .containsExactlyInAnyOrderElementsOf(
                            catalog.rules(base.year(), catalog.readings().taken()));
        }
    }

    @Test
    void anAddedRuleIsCompiledAndARemovedRuleIsGone() throws RulesInvalid {
        compiled.bases(CatalogReader.readBuiltIn(sources));
        String name = "SAFER_GUIDE: PI_PPHI_2 is not reported";
        Catalog renamed = with(GUIDE, name, "SAFER_GUIDE: nothing was said of PI_PPHI_2");
        assertThat(compiled.bases(renamed))
                .allSatisfy(base -> assertThat(base.rules().values())
                        .extracting(Rule::name)
                        .contains("SAFER_GUIDE: nothing was said of PI_PPHI_2")
                        .doesNotContain(name));
    }

    @Test
    void rulesThatDoNotCompileAreNamedAndTheNextCatalogCompiles() throws RulesInvalid {
        Catalog sound = CatalogReader.readBuiltIn(sources);
        compiled.bases(sound);
        List<RuleFile> files = new ArrayList<>(sound.files());
        List<TextFile> broken = List.of(new TextFile(
                GUIDE,
                sources.stream()
                        .filter(file -> file.path().equals(GUIDE))
                        .findFirst()
                        .orElseThrow()
                        .text()
                        .replaceFirst("answer ==", "anwser ==")));
        // Read as built-in, so that nothing but the compiler sees it.
        files.replaceAll(file -> file.source().path().equals(GUIDE) ? unchecked(broken) : file);
        RulesInvalid invalid = catchThrowableOfType(
                RulesInvalid.class, () -> compiled.bases(new Catalog(files, MeasureFiles.builtIn(), Readings.NONE)));
        assertThat(invalid.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.file() + ":" + finding.line()).isEqualTo(GUIDE + ":18");
            assertThat(finding.message()).contains("does not compile", "anwser");
        });
        assertThat(compiled.bases(sound)).hasSameSizeAs(MeasureFiles.builtIn().years());
    }

    private static RuleFile unchecked(List<TextFile> source) {
        try {
            return CatalogReader.readBuiltIn(source).files().get(0);
        } catch (RulesInvalid e) {
            throw new IllegalStateException(e);
        }
    }
}
