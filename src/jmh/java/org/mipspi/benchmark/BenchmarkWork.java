package org.mipspi.benchmark;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.mipspi.decision.DecisionService;
import org.mipspi.decision.DecisionService.Result;
import org.mipspi.decision.WithoutProse;
import org.mipspi.domain.answer.Decision;
import org.mipspi.domain.answer.Release;
import org.mipspi.domain.answer.ScoreAnswer;
import org.mipspi.domain.facts.Submission;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.formats.answer.AnswerJson;
import org.mipspi.formats.answer.ScoreJson;
import org.mipspi.formats.qppjson.QppJsonReader;
import org.mipspi.formats.submission.ReadResult;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.secondreading.Difference;
import org.mipspi.submissions.RandomLines;
import org.mipspi.submissions.RandomSubmissions;

/**
 * What is measured: the same submissions of 2026 decided by the rules and by the plain function, as facts in memory, with one
 * measurement set each, and as lines of JSON that are answered in JSON, with one set or two. Both give the same answers, which is
 * held before anything is measured. Safe for several threads at once.
 */
final class BenchmarkWork {

    /** How many submissions there are, and how many lines, all different. */
    static final int COUNT = 1024;

    private static final long SEED = 2026;
    private static final UUID ID = new UUID(SEED, SEED);

    private final Submission[] submissions = new Submission[COUNT];
    private final byte[][] lines = new byte[COUNT][];
    private final DecisionService rules;
    private final Release release;

    BenchmarkWork() {
        RuleSet inForce = RuleSet.builtIn();
        release = inForce.release();
        rules = new DecisionService(inForce);
        RandomSubmissions random = new RandomSubmissions(SEED);
        RandomLines randomLines = new RandomLines(SEED, 0, 2026);
        for (int i = 0; i < COUNT; i++) {
            submissions[i] = withOneSet(random);
            lines[i] = randomLines.next();
        }
        holdAlike();
    }

    /** Before anything is measured: the same figures, and answers of the same size. */
    private void holdAlike() {
        long plainBytes = 0;
        long rulesBytes = 0;
        for (int i = 0; i < COUNT; i++) {
            List<String> differences =
                    Difference.between(WithoutProse.of(byPlainCode(i)), WithoutProse.of(byRules(i, false)));
            if (!differences.isEmpty()) {
                throw new IllegalStateException(differences.toString());
            }
            if (!scoredByPlainCode(i).equals(scoredByRules(i))) {
                throw new IllegalStateException("the short answers to " + submissions[i] + " differ");
            }
            plainBytes += lineByPlainCode(i);
            rulesBytes += lineByRules(i, false);
        }
        System.out.printf(
                "bytes of the answers to all lines: %,d by rules, %,d by plain code%n", rulesBytes, plainBytes);
        if (Math.abs(plainBytes - rulesBytes) > rulesBytes / 50) {
            throw new IllegalStateException("the answers by plain code are not of the size of those by rules");
        }
    }

    private Submission withOneSet(RandomSubmissions random) {
        while (true) {
            Submission submission = submission(random.acceptable(2026));
            if (submission.measurementSets().size() == 1) {
                return submission;
            }
        }
    }

    private Submission submission(ObjectNode document) {
        try {
            ReadResult reading = rules.read(document.toString().getBytes(StandardCharsets.UTF_8));
            return ((ReadResult.Accepted) reading).submission();
        } catch (UnreadableDocument e) {
            throw new IllegalStateException(e);
        }
    }

    /** Decides a submission by the rules. */
    Decision byRules(int i, boolean traced) {
        return rules.decide(submissions[i], traced).decision();
    }

    /** Decides a submission by the plain function. */
    Decision byPlainCode(int i) {
        return FullAnswer.of(submissions[i], release);
    }

    /**
     * Reads a line, decides it by the rules and writes the answer.
     *
     * @return how many bytes the answer has
     */
    int lineByRules(int i, boolean traced) {
        return answer(((Result.Decided) rules.decide(read(i), traced, false)).decision());
    }

    /** As {@link #lineByRules}, with the plain function in the rules' place. */
    int lineByPlainCode(int i) {
        return answer(FullAnswer.of(((ReadResult.Accepted) read(i)).submission(), release));
    }

    /** Decides a submission by the rules, for figures and codes only. */
    ScoreAnswer scoredByRules(int i) {
        return rules.score(submissions[i]).answer();
    }

    /** Decides a submission by the plain function, for figures and codes only. */
    ScoreAnswer scoredByPlainCode(int i) {
        return PlainScore.of(submissions[i], release);
    }

    /**
     * Reads a line, decides it by the rules and writes the short answer.
     *
     * @return how many bytes the answer has
     */
    int lineScoredByRules(int i) {
        return answer(((Result.Scored) rules.score(read(i))).answer());
    }

    /** As {@link #lineScoredByRules}, with the plain function in the rules' place. */
    int lineScoredByPlainCode(int i) {
        return answer(PlainScore.of(((ReadResult.Accepted) read(i)).submission(), release));
    }

    /** Reads a line to its facts. */
    ReadResult read(int i) {
        try {
            return rules.read(lines[i]);
        } catch (UnreadableDocument e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads a line into a tree with the place of each value, and the tree to its facts. */
    ReadResult readByTree(int i) {
        try {
            return rules.read(QppJsonReader.read(lines[i]));
        } catch (UnreadableDocument e) {
            throw new IllegalStateException(e);
        }
    }

    private static int answer(ScoreAnswer answer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
        ScoreJson.write(ID, answer, bytes);
        return bytes.size();
    }

    private static int answer(Decision decision) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_384);
        AnswerJson.write(ID, decision, bytes);
        return bytes.size();
    }
}
