package org.mipspi.proof.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mipspi.domain.answer.Confidence;
import org.mipspi.proof.comparison.ChangeCause.Side;
import org.mipspi.proof.comparison.YearOutcome.Kind;
import org.mipspi.proof.report.ComparisonJson;
import org.mipspi.rules.compile.RuleSet;

/** The figures of a corpus are the same in whatever parts and order they are counted. */
class ComparisonTallyTest {

    private static final ComparedRules RULES = ComparedRules.ofFolder("built-in", RuleSet.builtIn());

    /** Causes of the same kind may have other citations in other years. */
    private static ChangeCause cause(String requirement, long line) {
        Side side =
                new Side("MET", List.of("a rule"), "citation of line " + line, Confidence.CONFIRMED, "line " + line);
        return new ChangeCause(requirement, side, new Side("NOT_MET", List.of("another rule"), null, null, null));
    }

    private static List<ComparedDocument> documents() {
        List<ComparedDocument> documents = new ArrayList<>();
        for (String file : List.of("a.ndjson", "b.ndjson")) {
            for (long line = 1; line <= 60; line++) {
                YearOutcome scored = new YearOutcome(Kind.SCORED, 80);
                YearOutcome after = line % 5 == 0 ? scored : new YearOutcome(Kind.SCORED, (int) (80 - line % 3));
                List<ChangeCause> causes = new ArrayList<>(List.of(cause("ONE", line)));
                if (line % 2 == 0) {
                    causes.add(cause("TWO", line));
                }
                documents.add(new ComparedDocument(
                        file,
                        line,
                        null,
                        null,
                        null,
                        scored,
                        after,
                        scored.equals(after) ? List.of() : List.copyOf(causes)));
            }
        }
        return documents;
    }

    private static ComparisonTally tally(List<ComparedDocument> documents, int parts, Random random) {
        List<ComparisonTally> tallies = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            ComparisonTally tally = new ComparisonTally();
            tally.addBlank(part == 0 ? 3 : 0);
            tallies.add(tally);
        }
        documents.forEach(document -> tallies.get(random.nextInt(parts)).add(document));
        Collections.shuffle(tallies, random);
        ComparisonTally whole = new ComparisonTally();
        tallies.forEach(whole::add);
        return whole;
    }

    private static String json(ComparisonTally tally) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ComparisonJson.writeFigures(bytes, RULES, RULES, tally);
        return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void theOrderAndThePartsOfTheDocumentsMakeNoDifference() throws IOException {
        List<ComparedDocument> documents = documents();
        String whole = json(tally(documents, 1, new Random(0)));
        assertThat(whole)
                .contains("\"blank\":3", "citation of line 1\"", "\"exampleFiles\":[\"a.ndjson\"")
                .doesNotContain("moved");
        for (int seed = 1; seed <= 50; seed++) {
            Random random = new Random(seed);
            Collections.shuffle(documents, random);
            assertThat(json(tally(documents, 1 + random.nextInt(40), random)))
                    .as("seed %d", seed)
                    .isEqualTo(whole);
        }
    }

    @Test
    void aPartThatWasCountedElsewhereIsTheSame() throws IOException, ClassNotFoundException {
        ComparisonTally tally = tally(documents(), 1, new Random(0));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(tally);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(json((ComparisonTally) in.readObject())).isEqualTo(json(tally));
        }
    }
}
