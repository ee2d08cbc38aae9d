package org.mipspi.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mipspi.domain.answer.Release;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.files.JsonFile;

/**
 * The summary of a batch as JSON, for programs.
 *
 * @param release the rules that decided
 * @param answered how many lines have an answer
 * @param blank how many lines are empty
 * @param decided how many submissions were decided
 * @param refused how many submissions were refused
 * @param unreadable how many lines are not a JSON object
 * @param tooLong how many lines are longer than a submission may be
 * @param faults how many lines have no answer because of a fault in the rules or in this program
 * @param outcomes how many submissions have each outcome
 * @param refusals how many submissions were refused for each problem
 * @param scores how many submissions have each score that occurs, by score
 * @param holding how many submissions have the same score under all open readings; 0 unless --readings is given
 * @param readings how many submissions depend on each open reading; empty unless --readings is given
 * @param earlier how many of the answers an earlier run wrote
 * @param seconds how long this run took
 * @param linesPerSecond how many lines this run answered in a second
 */
public record BatchSummaryJson(
        Release release,
        long answered,
        long blank,
        long decided,
        long refused,
        long unreadable,
        long tooLong,
        long faults,
        Map<Outcome, Long> outcomes,
        Map<String, Long> refusals,
        Map<Integer, Long> scores,
        long holding,
        Map<String, Long> readings,
        long earlier,
        double seconds,
        long linesPerSecond) {

    /**
     * Writes a summary in UTF-8.
     *
     * @param earlier how many of the answers an earlier run wrote
     * @param seconds how long this run took
     */
    public static void write(OutputStream file, Release release, BatchTally tally, long earlier, double seconds)
            throws IOException {
        JsonFile.write(
                file,
                new BatchSummaryJson(
                        release,
                        tally.answered(),
                        tally.blank(),
                        tally.decided(),
                        tally.refused(),
                        tally.unreadable(),
                        tally.tooLong(),
                        tally.faults(),
                        tally.outcomes(),
                        tally.refusals(),
                        scores(tally),
                        tally.holding(),
                        tally.readings(),
                        earlier,
                        Math.round(seconds * 1000) / 1000.0,
                        Math.round((tally.answered() - earlier) / Math.max(seconds, 1e-3))));
    }

    private static Map<Integer, Long> scores(BatchTally tally) {
        Map<Integer, Long> scores = new LinkedHashMap<>();
        for (int score = 0; score <= BatchTally.MOST_POINTS; score++) {
            if (tally.scored(score) > 0) {
                scores.put(score, tally.scored(score));
            }
        }
        return scores;
    }
}
