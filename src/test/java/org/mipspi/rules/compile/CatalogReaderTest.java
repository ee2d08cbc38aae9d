package org.mipspi.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.rules.text.RulesInvalid;

/** However much is wrong in rule files, the answer is short and comes soon. */
class CatalogReaderTest {

    @Test
    void theFirstFindingsAreListedAndTheOthersCounted() {
        List<Finding> findings = findings(1, 600);

        assertThat(findings).hasSize(201).first().extracting(Finding::line).isEqualTo(1);
        assertThat(findings.get(200).message()).matches("\\d+ more findings are not listed");
    }

    @Test
    void theRemainingFilesAreNotCheckedOnceThereAreManyFindings() {
        List<Finding> findings = findings(10, 600);

        assertThat(findings).hasSize(201);
        assertThat(findings.get(200).message())
                .matches("\\d+ more findings are not listed, and [5-8] files were not checked");
    }

    @Test
    void fewFindingsAreAllListed() {
        assertThat(findings(1, 50)).hasSizeLessThan(60).noneMatch(finding -> finding.message()
                .contains("not listed"));
    }

    /** The findings of files with a misplaced line in every other line. */
    private static List<Finding> findings(int files, int lines) {
        List<TextFile> sources = IntStream.range(0, files)
                .mapToObj(i -> new TextFile("scoring/file-" + i + ".drl", "misplaced\n\n".repeat(lines)))
                .toList();
        return catchThrowableOfType(RulesInvalid.class, () -> CatalogReader.read(sources))
                .findings();
    }
}
