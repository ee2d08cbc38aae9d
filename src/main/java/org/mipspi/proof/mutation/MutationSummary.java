package org.mipspi.proof.mutation;

import java.util.List;
import java.util.Locale;

/**
 * The verdicts in figures.
 *
 * @param killed mutants that something noticed
 * @param survived mutants that nothing noticed
 * @param equivalent mutants that nothing can notice
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

    /** The percentage of killed mutants among those that can be killed. */
    public double percentage() {
        return killed + survived == 0 ? 100 : 100.0 * killed / (killed + survived);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d mutants: %d killed, %d survived, %d equivalent; %.1f%% of those that can be killed",
                mutants(),
                killed,
                survived,
                equivalent,
                percentage());
    }
}
