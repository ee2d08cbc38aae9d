package org.mipspi.proof.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.rules.Catalog;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.compile.CatalogReader;
import org.mipspi.rules.text.RulesInvalid;

/** A requirement of the law that a folder has no rules for does not go unnoticed. */
class LeftOutRequirementsTest {

    private static final String SAFER_GUIDE = "attestations/safer-guide.drl";

    private final List<TextFile> builtIn = RuleFolder.builtIn();

    @Test
    void nothingIsLeftOutOfTheBuiltInRules() throws RulesInvalid {
        LeftOutRequirements none = leftOut(builtIn);
        assertThat(none.findings()).isEmpty();
        assertThat(none.ended()).isEmpty();
    }

    @Test
    void aDeletedFileIsAFinding() throws RulesInvalid {
        List<TextFile> without = builtIn.stream()
                .filter(file -> !file.path().equals(SAFER_GUIDE))
                .toList();
        assertThat(leftOut(without).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.file()).isEqualTo(SAFER_GUIDE);
            assertThat(finding.message()).contains("no rule decides SAFER_GUIDE");
            assertThat(finding.hint()).contains("restore the file", "end its years");
        });
    }

    @Test
    void aRenamedRequirementIsAFinding() throws RulesInvalid {
        assertThat(leftOut(changed("SAFER_GUIDE", "SAFER_PLAN")).findings())
                .singleElement()
                .extracting(Finding::toString)
                .asString()
                .contains(SAFER_GUIDE, "SAFER_PLAN", "keep the id SAFER_GUIDE");
    }

    @Test
    void aRequirementThatEndsIsNotAFinding() throws RulesInvalid {
        LeftOutRequirements ended =
                leftOut(changed("@years(\"2026-\")", "@years(\"2025\")", "// years: 2024-", "// years: 2024-2025"));
        assertThat(ended.findings()).isEmpty();
        assertThat(ended.ended()).isEqualTo(Map.of("SAFER_GUIDE", Set.of(2026, 2027)));
    }

    private List<TextFile> changed(String... replacements) {
        return builtIn.stream()
                .map(file -> {
                    String text = file.text();
                    for (int i = 0; i < replacements.length && file.path().equals(SAFER_GUIDE); i += 2) {
                        assertThat(text).contains(replacements[i]);
                        text = text.replace(replacements[i], replacements[i + 1]);
                    }
                    return new TextFile(file.path(), text);
                })
                .toList();
    }

    private LeftOutRequirements leftOut(List<TextFile> files) throws RulesInvalid {
        Catalog all = CatalogReader.read(builtIn);
        return new LeftOutRequirements(CatalogReader.read(files), all);
    }
}
