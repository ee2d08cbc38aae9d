package org.mipspi.secondreading;

import org.mipspi.domain.facts.Answer;
import org.mipspi.domain.facts.EngagementLevel;
import org.mipspi.domain.facts.Measure;
import org.mipspi.domain.facts.MeasurementSet;

/** The measures of one set, each under its own name, found in one pass. */
final class ReportedMeasures {

    /** The first performance year whose pre-production counts toward the limit of one performance period. */
    private static final int FIRST_LIMITED_YEAR = 2024;

    final MeasurementSet set;
    final int year;
    /** The alternative that holds instead of what is taken; null for none. */
    final Alternative otherwise;
    /** The option of the Health Information Exchange objective that counts. */
    final int option;

    Measure ePrescribing;
    Measure pdmp;
    Measure sending;
    Measure receiving;
    Measure biDirectional;
    Measure tefca;
    Measure access;
    Measure immunization;
    Measure caseReporting;
    Measure syndromic;
    Measure publicRegistry;
    Measure clinicalRegistry;
    /** PI_PHCDRR_6, or null before 2026. */
    Measure newestBonus;

    Measure riskAnalysis;
    Measure saferGuide;
    Measure directReview;
    Measure actions;
    Measure surveillance;

    ReportedMeasures(MeasurementSet set, Alternative otherwise) {
        this.otherwise = otherwise;
        this.set = set;
        this.year = set.performanceYear();
        for (Measure measure : set.measures()) {
            switch (measure.id()) {
                case "PI_EP_1" -> ePrescribing = measure;
                case "PI_EP_2" -> pdmp = measure;
                case "PI_HIE_1" -> sending = measure;
                case "PI_HIE_4" -> receiving = measure;
                case "PI_HIE_5" -> biDirectional = measure;
                case "PI_HIE_6" -> tefca = measure;
                case "PI_PEA_1" -> access = measure;
                case "PI_PHCDRR_1" -> immunization = measure;
                case "PI_PHCDRR_2" -> syndromic = measure;
                case "PI_PHCDRR_3" -> caseReporting = measure;
                case "PI_PHCDRR_4" -> publicRegistry = measure;
                case "PI_PHCDRR_5" -> clinicalRegistry = measure;
                case "PI_PHCDRR_6" -> newestBonus = measure;
                case "PI_PPHI_1" -> riskAnalysis = measure;
                case "PI_PPHI_2" -> saferGuide = measure;
                case "PI_ONCDIR_1" -> directReview = measure;
                case "PI_INFBLO_1" -> actions = measure;
                case "PI_ONCACB_1" -> surveillance = measure;
                default -> throw new IllegalArgumentException(measure.id());
            }
        }
        this.option = option();
    }

    /** Whether the set voids an exemption, as far as its measures go. */
    boolean qualify() {
        boolean exchange = (addressed(sending) && addressed(receiving)) || answered(biDirectional) || answered(tefca);
        boolean performance = otherwise == Alternative.ANY_MEASURE ? addressesAny() : addressesEach(exchange);
        return performance
                && answered(riskAnalysis)
                && answered(saferGuide)
                && answered(directReview)
                && answered(actions);
    }

    private boolean addressesEach(boolean exchange) {
        return addressed(ePrescribing)
                && addressed(pdmp)
                && exchange
                && addressed(access)
                && addressed(immunization)
                && addressed(caseReporting);
    }

    private boolean addressesAny() {
        return addressed(ePrescribing)
                || addressed(pdmp)
                || addressed(sending)
                || addressed(receiving)
                || answered(biDirectional)
                || answered(tefca)
                || addressed(access)
                || addressed(immunization)
                || addressed(caseReporting);
    }

    private int option() {
        if (yes(tefca)) {
            return 3;
        }
        if (yes(biDirectional)) {
            return 2;
        }
        if (anyOptionAffirmed()) {
            return 1;
        }
        if (answered(biDirectional)) {
            return 2;
        }
        return answered(tefca) ? 3 : 1;
    }

    /** Whether an option was chosen in any other way than by answering "No", or nothing. */
    boolean anyOptionAffirmed() {
        return yes(tefca) || yes(biDirectional) || addressed(sending) || addressed(receiving);
    }

    boolean anyLevelUnused() {
        return levelUnused(immunization)
                || levelUnused(caseReporting)
                || levelUnused(syndromic)
                || levelUnused(publicRegistry)
                || levelUnused(clinicalRegistry);
    }

    /** Whether a "Yes" has no level, though it needs one. */
    boolean anyLevelMissing() {
        for (Measure measure : withLevels()) {
            if (lacksLevel(measure)) {
                return true;
            }
        }
        return false;
    }

    /** The public health measures that have levels of active engagement. */
    Measure[] withLevels() {
        return new Measure[] {immunization, syndromic, caseReporting, publicRegistry, clinicalRegistry};
    }

    /** "Yes" without a level of active engagement. */
    static boolean levelMissing(Measure measure) {
        return yes(measure) && measure.level() == EngagementLevel.NONE;
    }

    /** A level of active engagement without the measure's own "Yes". */
    static boolean levelUnused(Measure measure) {
        return !yes(measure) && measure.level() != EngagementLevel.NONE;
    }

    static boolean yes(Measure measure) {
        return measure.answer() == Answer.YES;
    }

    static boolean answered(Measure measure) {
        return measure.answer() != Answer.NOT_REPORTED;
    }

    static boolean excluded(Measure measure) {
        return measure.exclusion() != null;
    }

    static boolean addressed(Measure measure) {
        return answered(measure) || excluded(measure);
    }

    /** "Yes" with a level of active engagement that is within the limit. */
    boolean engaged(Measure measure) {
        return yes(measure) && measure.level() != EngagementLevel.NONE && !stuckAtPreProduction(measure);
    }

    /** A bonus measure that earns the bonus by its levels. */
    boolean earned(Measure measure) {
        return engaged(measure) || (otherwise == Alternative.NOT_NEEDED && levelMissing(measure));
    }

    /** Whether electronic case reporting is suppressed. */
    boolean suppressesCaseReporting() {
        return year == 2025 || (year == 2026 && otherwise != Alternative.IN_FORCE);
    }

    /** A "Yes" without a level that needs one. */
    boolean lacksLevel(Measure measure) {
        boolean needed = measure == caseReporting
                ? !suppressesCaseReporting()
                : measure == immunization || otherwise != Alternative.NOT_NEEDED;
        return levelMissing(measure) && needed;
    }

    /** At pre-production again, after an earlier performance year that counts: 2024 is the first that does. */
    boolean stuckAtPreProduction(Measure measure) {
        if (otherwise == Alternative.NO_LIMIT && isLimitOpen()) {
            return false;
        }
        if (otherwise == Alternative.YEAR_BEFORE && isLimitOpen()) {
            return measure.level() == EngagementLevel.PRE
                    && measure.preProductionYears().contains(year - 1);
        }
        return measure.level() == EngagementLevel.PRE && latestPreProduction(measure) >= FIRST_LIMITED_YEAR;
    }

    private boolean isLimitOpen() {
        return year == 2025 || year == 2026;
    }

    /** "Yes" at pre-production again, after earlier performance years none of which counts. */
    static boolean restsOnTheFirstLimitedYear(Measure measure) {
        int latest = latestPreProduction(measure);
        return yes(measure)
                && measure.level() == EngagementLevel.PRE
                && latest != Integer.MIN_VALUE
                && latest < FIRST_LIMITED_YEAR;
    }

    private static int latestPreProduction(Measure measure) {
        int latest = Integer.MIN_VALUE;
        for (int year : measure.preProductionYears()) {
            latest = Math.max(latest, year);
        }
        return latest;
    }
}
