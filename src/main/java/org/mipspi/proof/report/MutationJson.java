package org.mipspi.proof.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.mipspi.files.JsonFile;
import org.mipspi.proof.mutation.Mutant;
import org.mipspi.proof.mutation.MutantVerdict;
import org.mipspi.proof.mutation.MutationSummary;

/**
 * Verdicts on mutants as JSON, for programs.
 *
 * @param mutants how many mutants were judged
 * @param killed how many of them a scenario or a check noticed
 * @param survived how many nothing noticed
 * @param equivalent how many change nothing
 * @param percentage how many percent were killed of those that can be
 * @param verdicts each mutant with its verdict
 */
public record MutationJson(
        long mutants, long killed, long survived, long equivalent, double percentage, List<Verdict> verdicts) {

    /** A mutant with its verdict. */
    @JsonInclude(Include.NON_NULL)
    record Verdict(
            String id,
            String file,
            int line,
            String rule,
            String kind,
            String what,
            String verdict,
            String by,
            String detail) {

        static Verdict of(MutantVerdict verdict) {
            if (verdict instanceof MutantVerdict.Killed killed) {
                return of(verdict.mutant(), "killed", killed.by().name(), killed.detail());
            }
            return verdict instanceof MutantVerdict.Equivalent equivalent
                    ? of(verdict.mutant(), "equivalent", null, equivalent.reason())
                    : of(verdict.mutant(), "survived", null, null);
        }

        private static Verdict of(Mutant mutant, String verdict, String by, String detail) {
            return new Verdict(
                    mutant.id(),
                    mutant.source().path(),
                    mutant.rule().line(),
                    mutant.rule().name(),
                    mutant.kind().name(),
                    mutant.what(),
                    verdict,
                    by,
                    detail);
        }
    }

    /** Writes a report in UTF-8. */
    public static void write(OutputStream file, List<MutantVerdict> verdicts) throws IOException {
        MutationSummary summary = MutationSummary.of(verdicts);
        JsonFile.write(
                file,
                new MutationJson(
                        summary.mutants(),
                        summary.killed(),
                        summary.survived(),
                        summary.equivalent(),
                        Math.round(summary.percentage() * 10) / 10.0,
                        verdicts.stream().map(Verdict::of).toList()));
    }
}
