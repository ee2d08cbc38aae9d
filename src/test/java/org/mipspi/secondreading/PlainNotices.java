package org.mipspi.secondreading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mipspi.domain.answer.Decision.Notice;
import org.mipspi.domain.answer.Decision.SetSummary;
import org.mipspi.domain.conclusions.Warning.Code;
import org.mipspi.domain.facts.Measure;
import org.mipspi.domain.facts.Remark;
import org.mipspi.domain.facts.SubstituteAnsweredNo;

/** The warnings of an answer, in its order: by code, then by measure id or by place in the document. */
final class PlainNotices {

    private static final Comparator<Notice> BY_CODE_AND_MESSAGE =
            Comparator.comparing(Notice::code).thenComparing(Notice::message);

    private final PlainScore score;
    private final List<Notice> notices = new ArrayList<>();

    private PlainNotices(PlainScore score) {
        this.score = score;
    }

    static List<Notice> of(PlainScore score) {
        PlainNotices notices = new PlainNotices(score);
        PlainMeasures said = score.said();
        if (said != null) {
            notices.remarks(said.set.remarks());
            notices.levelsMissing(said);
            notices.levelsUnused(said);
        }
        if (score.exemptions().any()) {
            notices.exemptions();
        }
        PlainReadings.add(score, notices.notices);
        return notices.notices;
    }

    private void remarks(List<Remark> remarks) {
        for (Remark remark : remarks) {
            if (remark instanceof SubstituteAnsweredNo) {
                notices.add(new Notice(
                        Code.SUBSTITUTE_ANSWERED_NO,
                        "SUBSTITUTES",
                        remark.ids() + " answered No says nothing beside an affirmative substitute"));
            } else {
                notices.add(new Notice(
                        Code.SOURCES_DIFFER,
                        "AGGREGATE",
                        "not every source says Yes to " + remark.ids()
                                + ": it is a Yes only if all do, and a No only if one says No"));
            }
        }
        if (notices.size() > 1) {
            notices.sort(BY_CODE_AND_MESSAGE);
        }
    }

    private void levelsMissing(PlainMeasures said) {
        levelMissing(said.immunization);
        levelMissing(said.syndromic);
        if (!PlainRequirements.isSuppressed(said.year)) {
            levelMissing(said.caseReporting);
        }
        levelMissing(said.publicRegistry);
        levelMissing(said.clinicalRegistry);
    }

    private void levelMissing(Measure measure) {
        if (PlainMeasures.levelMissing(measure)) {
            String id = measure.id();
            notices.add(new Notice(
                    Code.ENGAGEMENT_LEVEL_MISSING,
                    "ENGAGEMENT_LEVEL",
                    id + " was answered Yes without " + id + "_PRE or " + id + "_PROD and earns nothing"));
        }
    }

    private void levelsUnused(PlainMeasures said) {
        levelUnused(said.immunization);
        levelUnused(said.syndromic);
        levelUnused(said.caseReporting);
        levelUnused(said.publicRegistry);
        levelUnused(said.clinicalRegistry);
    }

    private void levelUnused(Measure measure) {
        if (PlainMeasures.levelUnused(measure)) {
            notices.add(new Notice(
                    Code.ENGAGEMENT_LEVEL_UNUSED,
                    "ENGAGEMENT_LEVEL",
                    measure.id() + "_" + measure.level() + " says nothing without a Yes to " + measure.id()));
        }
    }

    private void exemptions() {
        String ids = ids(score.exemptions());
        if (score.said() != null) {
            notices.add(new Notice(
                    Code.EXEMPTION_VOIDED, "RW-VOID", "a qualifying data submission voids " + ids + " and is scored"));
        }
        for (SetSummary set : score.sets()) {
            if (set.setAside()) {
                notices.add(new Notice(
                        Code.SET_ASIDE,
                        "RW-VOID",
                        "measurementSets/" + set.index() + ": it is no qualifying data submission and " + ids
                                + " holds"));
            }
        }
    }

    private static String ids(PlainExemptions found) {
        StringBuilder ids = new StringBuilder();
        append(ids, found.asc(), "RW-ASC");
        append(ids, found.group, "RW-GROUP");
        append(ids, found.hardship, "RW-HARDSHIP");
        append(ids, found.hospital(), "RW-HOSPITAL");
        append(ids, found.nonPatient(), "RW-NONPATIENT");
        append(ids, found.small(), "RW-SMALL");
        return ids.toString();
    }

    private static void append(StringBuilder ids, boolean holds, String id) {
        if (holds) {
            ids.append(ids.isEmpty() ? "" : ", ").append(id);
        }
    }
}
