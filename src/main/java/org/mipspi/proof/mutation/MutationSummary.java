package org.mipspi.proof.mutation;

import java.util.List;
import java.util.Locale;

/**
 * The verdicts in figures.
 *
 * @param killed mutants that were noticed
 * @param survived those that nobody noticed
 * @param equivalent those that nobody can notice
 */
public record MutationSummary(long killed, long survived, long equivalent) {

    /** The figures of these verdicts. */
    public static MutationSummary of(List<MutantVerdict> verdicts) {
        return new MutationSummary(
                count(verdicts, MutantVerdict.Killed.class),
                count(verdicts, MutantVerdict.Survived.class),
                count(verdicts, MutantVerdict.Equivalent.class));
    }

    private static long count(List<MutantVerdict> verdicts, Class<? extends MutantVerdict> kind) {
        return verdicts.stream().filter(kind::isInstance).count();
    }

    /** All mutants. */
    public long mutants() {
        return killed + survived + equivalent;
    }

    /** How many percent were killed of those that can be. */
    public double percentage() {
        return killed + survived == 0 ? 100 : 100.0 * killed / (killed + survived);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d mutants: %d killed, %d survived, %d equivalent; %.1f%% killed of those that can be",
                mutants(),
                killed,
                survived,
                equivalent,
                percentage());
    }
}
