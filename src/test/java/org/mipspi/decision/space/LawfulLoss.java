package org.mipspi.decision.space;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where saying more is worth less: all such cases there are, each with the text that has it so. */
enum LawfulLoss {
    /** The counts of one option beside the "Yes" of another, two exclusions of one measure, both levels. */
    SUBSTITUTES_TOGETHER(
            "SUBSTITUTES_TOGETHER", "CMS measure data 2024 to 2026, substitutes", refusedFor("SUBSTITUTES_TOGETHER")),

    /** A measure is reported, or it is excluded. */
    EXCLUSION_WITH_MEASURE(
            "EXCLUSION_WITH_MEASURE",
            "42 CFR 414.1375(b)(2)(ii)(B): \"report the numerator (of at least one) and denominator, or yes/no"
                    + " statement, or an exclusion\"",
            step -> step.after().isRefused()
                    && step.after().tells().contains("EXCLUSION_WITH_MEASURE")
                    && Set.of("EXCLUSION_WITH_MEASURE", "SUBSTITUTES_TOGETHER")
                            .containsAll(step.after().tells())),

    /** A measure that is new in 2026 is no measure of the years before. */
    UNKNOWN_MEASURE(
            "UNKNOWN_MEASURE",
            "CMS measure data 2026, PI_PHCDRR_6",
            refusedFor("UNKNOWN_MEASURE").and(step -> step.year() < 2026)),

    /** What completes a data submission takes the exemption away, whatever is then scored. */
    EXEMPTION_VOIDED(
            "RW-VOID",
            "PI guide 2026: reweighted \"unless the clinician or group chooses to submit PI data\"",
            step -> step.before().isReweighted()
                    && !step.after().isReweighted()
                    && step.after().tells().contains("EXEMPTION_VOIDED")),

    /**
     * In 2026 any answer to electronic case reporting earns the objective's 25 points; the second exclusion moves them to
     * patient access, where they earn its rate.
     */
    POINTS_MOVED_TO_PATIENT_ACCESS(
            "MOVE-PUBLIC-HEALTH",
            "PI guide 2026, How PI is Scored: \"If a clinician claims exclusions for both measures under this objective,"
                    + " the 25 points will be redistributed\"",
            step -> step.year() == 2026
                    && step.dimension().name().startsWith("PI_PHCDRR_3_EX_")
                    && !step.before().tells().contains("MOVE-PUBLIC-HEALTH")
                    && step.after().tells().contains("MOVE-PUBLIC-HEALTH")
                    && step.before().beforeCap() - step.after().beforeCap() <= 25);

    private final String statement;
    private final String citation;
    private final Predicate<Step> explains;

    LawfulLoss(String statement, String citation, Predicate<Step> explains) {
        this.statement = statement;
        this.citation = citation;
        this.explains = explains;
    }

    private static Predicate<Step> refusedFor(String code) {
        return step -> step.after().isRefused() && step.after().tells().equals(Set.of(code));
    }

    /** The cases that this step, which is worth less, is of. */
    static List<LawfulLoss> explaining(Step step) {
        return Stream.of(values()).filter(loss -> loss.explains.test(step)).toList();
    }

    @Override
    public String toString() {
        return name() + " (" + statement + "; " + citation + ")";
    }
}
