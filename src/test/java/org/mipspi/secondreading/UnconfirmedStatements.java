package org.mipspi.secondreading;

import static org.mipspi.secondreading.ReportedMeasures.answered;
import static org.mipspi.secondreading.ReportedMeasures.excluded;
import static org.mipspi.secondreading.ReportedMeasures.yes;

import java.util.ArrayList;
import java.util.List;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.domain.conclusions.Reason;
import org.mipspi.domain.facts.Answer;
import org.mipspi.domain.facts.AnsweredOnce;
import org.mipspi.domain.facts.Measure;
import org.mipspi.domain.facts.Remark;
import org.mipspi.domain.facts.SourcesDisagree;
import org.mipspi.domain.facts.SourcesExclude;
import org.mipspi.domain.facts.SubstituteAnsweredNo;
import org.mipspi.secondreading.SubmissionScorer.SetResult;

/** The ids of the statements that an answer rests on and that no CMS text confirms, in the order of the ids. */
final class UnconfirmedStatements {

    private final List<String> statements = new ArrayList<>(16);

    private UnconfirmedStatements() {}

    static List<String> of(Outcome outcome, PracticeExemptions exemptions, SetResult picked) {
        UnconfirmedStatements found = new UnconfirmedStatements();
        if (picked != null) {
            found.requirements(outcome, picked);
            found.movements(picked.reported());
            found.statements.addAll(List.of("POINTS", "POINTS_EARNED", "PUBLIC_HEALTH_POINTS"));
        }
        found.exemptions(exemptions);
        found.addIf(picked != null && anyRemark(picked.reported(), SubstituteAnsweredNo.class), "SUBSTITUTES");
        found.statements.add("WEIGHTS");
        found.statements.sort(null);
        return found.statements;
    }

    private void addIf(boolean applies, String statement) {
        if (applies) {
            statements.add(statement);
        }
    }

    private void requirements(Outcome outcome, SetResult picked) {
        ReportedMeasures reported = picked.reported();
        addIf(
                anyRemark(reported, SourcesDisagree.class)
                        || anyRemark(reported, SourcesExclude.class)
                        || anyRemark(reported, AnsweredOnce.class),
                "AGGREGATE");
        addIf(restsOnBonus(reported), "BONUS");
        addIf(outcome == Outcome.SCORED, "CATEGORY");
        addIf(reported.year <= 2025 && reported.set.cehrtCertifiedOn() != null, "CEHRT_CERTIFIED");
        addIf(reported.year == 2025, "PERFORMANCE_PERIOD");
        addIf(reported.year <= 2025, "SRA_RISK_MANAGEMENT");
        addIf(
                reported.year <= 2025 && isWithoutLevel(picked, Requirement.IMMUNIZATION_REGISTRY),
                "IMMUNIZATION_REGISTRY");
        addIf(
                isWithoutLevel(picked, Requirement.ELECTRONIC_CASE_REPORTING)
                        || (reported.year == 2026
                                && picked.requirements().get(Requirement.ELECTRONIC_CASE_REPORTING)
                                        == RequirementStatuses.SUPPRESSED),
                "ELECTRONIC_CASE_REPORTING");
        addIf(reported.anyLevelUnused() || reported.anyLevelMissing(), "ENGAGEMENT_LEVEL");
        addIf(atEngagementLimit(picked), "ENGAGEMENT_LIMIT");
        addIf(!reported.anyOptionAffirmed(), "HIE_OPTION");
    }

    private static boolean isWithoutLevel(SetResult picked, Requirement requirement) {
        return picked.requirements().get(requirement).reason() == Reason.NO_ENGAGEMENT_LEVEL;
    }

    /** A "Yes" at pre-production for a second year rests on the limit instead. */
    private static boolean restsOnBonus(ReportedMeasures reported) {
        return restsOnBonus(reported, reported.syndromic)
                || restsOnBonus(reported, reported.publicRegistry)
                || restsOnBonus(reported, reported.clinicalRegistry)
                || (reported.newestBonus != null && answered(reported.newestBonus));
    }

    private static boolean restsOnBonus(ReportedMeasures reported, Measure measure) {
        return measure.answer() == Answer.NO || (yes(measure) && !reported.stuckAtPreProduction(measure));
    }

    private static boolean atEngagementLimit(SetResult picked) {
        ReportedMeasures reported = picked.reported();
        return picked.requirements().get(Requirement.IMMUNIZATION_REGISTRY).reason() == Reason.ENGAGEMENT_LIMIT
                || picked.requirements()
                                .get(Requirement.ELECTRONIC_CASE_REPORTING)
                                .reason()
                        == Reason.ENGAGEMENT_LIMIT
                || atEngagementLimit(reported, reported.syndromic)
                || atEngagementLimit(reported, reported.publicRegistry)
                || atEngagementLimit(reported, reported.clinicalRegistry)
                || anyRestsOnTheFirstLimitedYear(reported);
    }

    private static boolean anyRestsOnTheFirstLimitedYear(ReportedMeasures reported) {
        for (Measure measure : reported.withLevels()) {
            boolean suppressed = measure == reported.caseReporting && reported.suppressesCaseReporting();
            if (!suppressed && ReportedMeasures.restsOnTheFirstLimitedYear(measure)) {
                return true;
            }
        }
        return false;
    }

    private static boolean atEngagementLimit(ReportedMeasures reported, Measure bonus) {
        return yes(bonus) && reported.stuckAtPreProduction(bonus);
    }

    private void movements(ReportedMeasures reported) {
        addIf(excluded(reported.ePrescribing), "MOVE-ERX");
        addIf(
                excluded(reported.immunization) && excluded(reported.caseReporting) && reported.year != 2025,
                "MOVE-PUBLIC-HEALTH");
        addIf(reported.option == 1 && excluded(reported.receiving), "MOVE-RECEIVING");
        addIf(reported.option == 1 && excluded(reported.sending), "MOVE-SENDING");
    }

    private void exemptions(PracticeExemptions exemptions) {
        addIf(exemptions.asc(), "RW-ASC");
        addIf(exemptions.group, "RW-GROUP");
        addIf(exemptions.hardship, "RW-HARDSHIP");
        addIf(exemptions.hospital(), "RW-HOSPITAL");
        addIf(exemptions.nonPatient() || exemptions.nonPatientAtLimit, "RW-NONPATIENT");
        addIf(exemptions.small(), "RW-SMALL");
        addIf(exemptions.any(), "RW-VOID");
    }

    private static boolean anyRemark(ReportedMeasures reported, Class<? extends Remark> type) {
        for (Remark remark : reported.set.remarks()) {
            if (type.isInstance(remark)) {
                return true;
            }
        }
        return false;
    }
}
