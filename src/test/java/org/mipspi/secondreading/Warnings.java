package org.mipspi.secondreading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mipspi.domain.answer.Decision.SetSummary;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.domain.conclusions.Warning.Code;
import org.mipspi.domain.facts.AnsweredOnce;
import org.mipspi.domain.facts.EntityType;
import org.mipspi.domain.facts.Identification;
import org.mipspi.domain.facts.Measure;
import org.mipspi.domain.facts.MeasurementSet;
import org.mipspi.domain.facts.Remark;
import org.mipspi.domain.facts.SourcesDisagree;
import org.mipspi.domain.facts.SourcesExclude;
import org.mipspi.domain.facts.Submission;
import org.mipspi.domain.facts.SubstituteAnsweredNo;
import org.mipspi.secondreading.AnswerFigures.WarningFigures;
import org.mipspi.secondreading.SubmissionScorer.SetResult;

/** The warnings of an answer, by code; the unconfirmed statements are the last. */
final class Warnings {

    private static final WarningFigures SUBSTITUTE = new WarningFigures(Code.SUBSTITUTE_ANSWERED_NO, "SUBSTITUTES");
    private static final WarningFigures SOURCES = new WarningFigures(Code.SOURCES_DIFFER, "AGGREGATE");
    private static final WarningFigures LEVEL_MISSING =
            new WarningFigures(Code.ENGAGEMENT_LEVEL_MISSING, "ENGAGEMENT_LEVEL");
    private static final WarningFigures LEVEL_UNUSED =
            new WarningFigures(Code.ENGAGEMENT_LEVEL_UNUSED, "ENGAGEMENT_LEVEL");
    private static final WarningFigures VOIDED = new WarningFigures(Code.EXEMPTION_VOIDED, "RW-VOID");
    private static final WarningFigures SET_ASIDE = new WarningFigures(Code.SET_ASIDE, "RW-VOID");

    private static final WarningFigures MAY_QUALIFY = new WarningFigures(Code.MAY_QUALIFY, "RW-GROUP");
    private static final WarningFigures FIGURE_UNUSED = new WarningFigures(Code.FIGURE_UNUSED, "RW-GROUP");
    private static final WarningFigures UNKNOWN_PROGRAM = new WarningFigures(Code.UNKNOWN_PROGRAM, "WEIGHTS");
    private static final WarningFigures SEVERAL_PROGRAMS = new WarningFigures(Code.SEVERAL_PROGRAMS, "PROGRAMS");
    private static final WarningFigures PROVISIONAL = new WarningFigures(Code.PROVISIONAL_YEAR, "PROVISIONAL_YEAR");
    private static final WarningFigures REFUSED = new WarningFigures(Code.CMS_WOULD_REFUSE, "CMS_WOULD_REFUSE");

    private static final WarningFigures AS_A_GROUP = new WarningFigures(Code.EXCLUSION_AS_A_GROUP, "AGGREGATE");
    private static final WarningFigures UNIQUE_PATIENTS = new WarningFigures(Code.UNIQUE_PATIENTS, "AGGREGATE");
    private static final WarningFigures FOR_ALL = new WarningFigures(Code.ONE_ANSWER_FOR_ALL, "AGGREGATE");
    private static final WarningFigures AFFILIATED = new WarningFigures(Code.AFFILIATED_GROUP, "AGGREGATE");

    private final List<WarningFigures> warnings = new ArrayList<>();

    private Warnings() {}

    /**
     * The warnings of a submission.
     *
     * @param picked the result of the picked set; null if nothing was scored
     */
    static List<WarningFigures> of(
            Submission submission,
            Outcome outcome,
            PracticeExemptions exemptions,
            SetResult picked,
            List<SetSummary> sets) {
        Warnings found = new Warnings();
        if (picked != null) {
            ReportedMeasures reported = picked.reported();
            found.add(count(reported, SubstituteAnsweredNo.class), SUBSTITUTE);
            found.add(count(reported, SourcesDisagree.class), SOURCES);
            found.levels(reported);
        }
        if (exemptions.any()) {
            found.add(picked == null ? 0 : 1, VOIDED);
            for (SetSummary set : sets) {
                found.add(set.setAside() ? 1 : 0, SET_ASIDE);
            }
        }
        found.add(exemptions.mayQualify ? 1 : 0, MAY_QUALIFY);
        found.add(exemptions.unusedFigures, FIGURE_UNUSED);
        found.programs(submission, picked);
        found.add(isIdentified(submission.identification()) ? 0 : 1, REFUSED);
        if (picked != null) {
            found.sources(picked.reported());
        }
        found.add(submission.practice().entityType() == EntityType.SUBGROUP ? 1 : 0, AFFILIATED);
        for (String statement : UnconfirmedStatements.of(outcome, exemptions, picked)) {
            found.warnings.add(new WarningFigures(Code.INTERPRETATION, statement));
        }
        return found.warnings;
    }

    private void sources(ReportedMeasures reported) {
        add(count(reported, SourcesExclude.class), AS_A_GROUP);
        add(reported.access.summands().size() >= 2 ? 1 : 0, UNIQUE_PATIENTS);
        add(count(reported, AnsweredOnce.class), FOR_ALL);
    }

    private static int count(ReportedMeasures reported, Class<? extends Remark> type) {
        int count = 0;
        for (Remark remark : reported.set.remarks()) {
            count += type.isInstance(remark) ? 1 : 0;
        }
        return count;
    }

    private void programs(Submission submission, SetResult picked) {
        Set<String> names = new HashSet<>();
        boolean unknown = false;
        boolean ofAnotherYear = false;
        for (MeasurementSet set : submission.measurementSets()) {
            String name = set.program().name() == null ? "mips" : set.program().name();
            names.add(name);
            unknown |= !ProgramTable.isKnown(name) && (picked == null || picked.reported().set == set);
            ofAnotherYear |= !ProgramTable.isOfYear(name, submission.performanceYear());
        }
        add(unknown ? 1 : 0, UNKNOWN_PROGRAM);
        add(names.size() > 1 ? 1 : 0, SEVERAL_PROGRAMS);
        add(submission.performanceYear() == 2027 ? 1 : 0, PROVISIONAL);
        add(ofAnotherYear ? 1 : 0, REFUSED);
    }

    private static boolean isIdentified(Identification given) {
        return switch (given.entityType()) {
            case INDIVIDUAL -> given.tinGiven() && given.npiGiven();
            case GROUP -> given.tinGiven();
            case APM, VIRTUAL_GROUP, SUBGROUP -> given.entityIdGiven();
        };
    }

    private void levels(ReportedMeasures reported) {
        for (Measure measure : reported.withLevels()) {
            add(reported.lacksLevel(measure) ? 1 : 0, LEVEL_MISSING);
        }
        for (Measure measure : reported.withLevels()) {
            add(ReportedMeasures.levelUnused(measure) ? 1 : 0, LEVEL_UNUSED);
        }
    }

    private void add(int times, WarningFigures warning) {
        for (int i = 0; i < times; i++) {
            warnings.add(warning);
        }
    }
}
