package org.mipspi.rules.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.rules.measures.MeasureFiles;

class ReadingsReaderTest {

    private static final String GOOD =
            """
            - id: SHARE
              years: 2024-
              question: Is 75% enough?
              taken: MORE_THAN
              alternatives:
                - id: MORE_THAN
                  holds: It is not.
                  citation: nobody
                - id: AT_LEAST
                  holds: It is.
                  citation: somebody
                  onlyWith: "DAYS: BOTH"
              settles: A text.
            - id: DAYS
              years: 2025-2026
              question: Do both ends count?
              taken: BOTH
              alternatives:
                - {id: BOTH, holds: They do., citation: nobody}
                - {id: ONE, holds: Only one does., citation: somebody}
              settles: A text.
            """;

    private final List<Finding> findings = new ArrayList<>();

    private Readings read(String text) {
        return ReadingsReader.read(new TextFile("readings.yaml", text), MeasureFiles.builtIn(), findings);
    }

    private void assertFinding(String from, String to, int line, String message) {
        assertThat(GOOD).contains(from);
        read(GOOD.replace(from, to));
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.line()).isEqualTo(line);
            assertThat(finding.message()).contains(message);
        });
    }

    @Test
    void aFileIsRead() {
        Readings readings = read(GOOD);
        assertThat(findings).isEmpty();
        assertThat(readings.all()).extracting(Reading::id).containsExactly("SHARE", "DAYS");
        assertThat(readings.reading("SHARE").alternative("AT_LEAST").onlyWith())
                .isEqualTo(new NamedAlternative("DAYS", "BOTH"));
        assertThat(readings.reading("DAYS").years().contains(2024)).isFalse();
    }

    @Test
    void anAlternativeThatIsTakenMustExist() {
        assertFinding("taken: BOTH", "taken: BOTHH", 17, "\"BOTHH\" is not an alternative of DAYS; did you mean BOTH?");
    }

    @Test
    void anAlternativeIsNotTakenWithoutTheOneThatItNeeds() {
        read(GOOD.replace("taken: MORE_THAN", "taken: AT_LEAST").replace("taken: BOTH", "taken: ONE"));
        assertThat(findings)
                .singleElement()
                .extracting(Finding::message)
                .isEqualTo("SHARE: AT_LEAST cannot be taken together with DAYS: ONE; take DAYS: BOTH, or another"
                        + " alternative of SHARE");
    }

    @Test
    void unknownFieldsAreReported() {
        assertFinding(
                "  settles: A text.\n- id: DAYS",
                "  settles: A text.\n  note: x\n- id: DAYS",
                14,
                "unknown field note");
    }

    @Test
    void missingFieldsAreReported() {
        assertFinding("  question: Is 75% enough?\n", "", 1, "SHARE has no question");
    }

    @Test
    void yearsThatAreNotSupportedAreReported() {
        assertFinding("2025-2026", "2019", 15, "no supported performance year");
    }

    @Test
    void anAlternativeThatDoesNotExistCannotBeNeeded() {
        assertFinding("\"DAYS: BOTH\"", "\"DAYS: BOTHH\"", 1, "onlyWith of AT_LEAST: \"BOTHH\" is not an alternative");
    }

    @Test
    void aReadingHasAtLeastTwoAlternatives() {
        assertFinding("    - {id: ONE, holds: Only one does., citation: somebody}\n", "", 19, "fewer than two");
    }
}
