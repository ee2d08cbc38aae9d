package org.mipspi.domain.facts;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A Promoting Interoperability measure of the performance year with everything that one measurement set reports about
 * it, reported or not. Exclusions and levels of active engagement are part of the measure that they belong to.
 *
 * @param id CMS's measure id, such as {@code PI_EP_1}
 * @param answer the answer reported; for a measure in parts, "Yes" if every part given is "Yes"
 * @param numerator the numerator; 0 unless {@code answer} is {@link Answer#COUNTS}
 * @param denominator the denominator; 0 unless {@code answer} is {@link Answer#COUNTS}
 * @param summands the counts of each source, if several CEHRTs or TINs report together; otherwise empty
 * @param exclusion the id of the claimed exclusion from this measure, or null
 * @param level level of active engagement this year
 * @param preProductionYears the earlier performance years in which the measure was at pre-production and validation, as
 *     far as they were given as prior engagement; in order, each once
 * @param guideEdition PI_PPHI_2 only: the year of the SAFER Guides edition; null if it was not given; {@link
 *     #SEVERAL_EDITIONS} if the sources that report together used different editions
 * @param analysis PI_PPHI_1 only: a security risk analysis was conducted or reviewed
 * @param riskManagement PI_PPHI_1 only: security risk management was conducted
 */
public record Measure(
        String id,
        Answer answer,
        long numerator,
        long denominator,
        List<Counts> summands,
        String exclusion,
        EngagementLevel level,
        List<Integer> preProductionYears,
        Integer guideEdition,
        Answer analysis,
        Answer riskManagement) {

    /** More than one edition of the SAFER Guides. */
    public static final int SEVERAL_EDITIONS = 0;

    /** A measure that is not reported. */
    public static Measure notReported(String id) {
        return new Measure(
                id,
                Answer.NOT_REPORTED,
                0,
                0,
                List.of(),
                null,
                EngagementLevel.NONE,
                List.of(),
                null,
                Answer.NOT_REPORTED,
                Answer.NOT_REPORTED);
    }

    /** The edition that was used, as it appears in a sentence. */
    public String edition() {
        return guideEdition == SEVERAL_EDITIONS ? "guides of different editions" : "the " + guideEdition + " guide";
    }

    /** The answer as a text such as {@code YES}: what compiled rules find a measure by. */
    @ForCompiledRules
    public String answerName() {
        return answer.name();
    }

    /** As {@link #answerName}, of the security risk analysis. */
    @ForCompiledRules
    public String analysisName() {
        return analysis.name();
    }

    /** As {@link #answerName}, of security risk management. */
    @ForCompiledRules
    public String riskManagementName() {
        return riskManagement.name();
    }

    /** Whether the counts are the sum of those of two or more CEHRTs or TINs. */
    public boolean isSummed() {
        return summands.size() > 1;
    }

    /** Whether an exclusion is claimed. */
    public boolean isExcluded() {
        return exclusion != null;
    }

    /** Whether the measure was reported, whatever the answer, or its exclusion claimed. */
    public boolean isAddressed() {
        return answer != Answer.NOT_REPORTED || exclusion != null;
    }

    /** Whether the measure was at pre-production and validation in an earlier performance year, not before {@code year}. */
    public boolean isPreProductionSince(int year) {
        return preProductionYears.stream().anyMatch(earlier -> earlier >= year);
    }

    /** Whether the measure was at pre-production and validation in a performance year before {@code year}. */
    public boolean isPreProductionBefore(int year) {
        return preProductionYears.stream().anyMatch(earlier -> earlier < year);
    }

    /** The earlier performance years at pre-production and validation, as they appear in a sentence: "2024, 2025". */
    public String earlierPreProduction() {
        return preProductionYears.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** What was reported, as it appears in a sentence: "49 of 115", "Yes", "excluded by PI_LVOTC_1", "not reported". */
    public String said() {
        if (exclusion != null) {
            return "excluded by " + exclusion;
        }
        return answer == Answer.COUNTS ? numerator + " of " + denominator : answer.toString();
    }

    /** What was reported, as a trace shows it. Absent values are left out. */
    @Override
    public String toString() {
        StringBuilder text =
                new StringBuilder("Measure[").append(id).append(": ").append(said());
        append(text, "level", level == EngagementLevel.NONE ? null : level);
        append(text, "at PRE in", preProductionYears.isEmpty() ? null : earlierPreProduction());
        append(text, "guide edition", guideEdition);
        append(text, "analysis", analysis == Answer.NOT_REPORTED ? null : analysis);
        append(text, "risk management", riskManagement == Answer.NOT_REPORTED ? null : riskManagement);
        return text.append(']').toString();
    }

    private static void append(StringBuilder text, String name, Object value) {
        if (value != null) {
            text.append(", ").append(name).append(' ').append(value);
        }
    }
}
