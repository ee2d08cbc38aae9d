package org.mipspi.benchmark;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.mipspi.domain.answer.Decision.Notice;
import org.mipspi.domain.conclusions.Reason;
import org.mipspi.domain.conclusions.Standing.Status;
import org.mipspi.domain.conclusions.Warning;
import org.mipspi.domain.points.MeasureStatus;
import org.mipspi.secondreading.AnswerFigures.MeasureFigures;
import org.mipspi.secondreading.AnswerFigures.RequirementFigures;
import org.mipspi.secondreading.Requirement;

/** The sentence for each item that an answer may have, found in the catalog once, so that an answer only looks it up. */
final class FullAnswerSentences {

    private static final String[] EARNED_OR_BONUS = {"POINTS_EARNED", "BONUS", "ENGAGEMENT_LIMIT"};
    private static final String[] OTHERS = {
        "MOVE-ERX",
        "MOVE-PDMP",
        "MOVE-PUBLIC-HEALTH",
        "MOVE-RECEIVING",
        "MOVE-SENDING",
        "RW-ASC",
        "RW-GROUP",
        "RW-HARDSHIP",
        "RW-HOSPITAL",
        "RW-NONPATIENT",
        "RW-SMALL"
    };

    private final Map<Requirement, Map<Status, Sentence>> byStatus = new EnumMap<>(Requirement.class);
    private final Map<Requirement, Map<Reason, Sentence>> byReason = new EnumMap<>(Requirement.class);
    private final Map<Requirement, String> remedies = new EnumMap<>(Requirement.class);
    private final Map<String, Map<MeasureStatus, Sentence>> byMeasureStatus = new HashMap<>();
    private final Map<String, Map<Warning.Code, Sentence>> warnings = new HashMap<>();
    private final Map<String, Sentence> byStatement = new HashMap<>();
    private final Map<String, Notice> caveats;
    private final CatalogSentences catalog;

    FullAnswerSentences(CatalogSentences catalog) {
        this.catalog = catalog;
        caveats = catalog.caveats();
        for (Requirement requirement : Requirement.values()) {
            requirement(requirement);
            measure(requirement.name());
        }
        for (String statement : EARNED_OR_BONUS) {
            measure(statement);
        }
        for (String statement : OTHERS) {
            byStatement.put(statement, catalog.of(statement));
        }
        for (String statement : catalog.statements()) {
            Map<Warning.Code, Sentence> byCode = new EnumMap<>(Warning.Code.class);
            for (Warning.Code code : Warning.Code.values()) {
                byCode.put(code, catalog.of(statement, "Warning.Code." + code));
            }
            warnings.put(statement, byCode);
        }
    }

    private void requirement(Requirement requirement) {
        Map<Status, Sentence> statuses = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            statuses.put(status, catalog.of(requirement.name(), "new " + conclusion(status) + "("));
        }
        byStatus.put(requirement, statuses);
        Map<Reason, Sentence> reasons = new EnumMap<>(Reason.class);
        for (Reason reason : Reason.values()) {
            reasons.put(
                    reason,
                    reason == Reason.ENGAGEMENT_LIMIT
                            ? catalog.of("ENGAGEMENT_LIMIT", "\"" + requirement + "\"")
                            : catalog.of(requirement.name(), "Reason." + reason));
        }
        byReason.put(requirement, reasons);
        remedies.put(requirement, catalog.remedy(requirement.name()));
    }

    private static String conclusion(Status status) {
        return switch (status) {
            case MET -> "Met";
            case NOT_MET -> "NotMet";
            case EXCLUDED -> "Excluded";
            case SUPPRESSED -> "Suppressed";
            case NOT_APPLICABLE -> "NotApplicable";
        };
    }

    private void measure(String statement) {
        Map<MeasureStatus, Sentence> statuses = new EnumMap<>(MeasureStatus.class);
        for (MeasureStatus status : MeasureStatus.values()) {
            statuses.put(status, catalog.of(statement, "MeasureStatus." + status));
        }
        byMeasureStatus.put(statement, statuses);
    }

    Sentence of(RequirementFigures figures) {
        return figures.reason() == null
                ? byStatus.get(figures.requirement()).get(figures.status())
                : byReason.get(figures.requirement()).get(figures.reason());
    }

    Sentence of(MeasureFigures figures) {
        return byMeasureStatus.get(figures.statement()).get(figures.status());
    }

    Sentence of(Warning.Code code, String statement) {
        return warnings.get(statement).get(code);
    }

    Sentence ofStatement(String statement) {
        return byStatement.get(statement);
    }

    String remedy(Requirement requirement) {
        return remedies.get(requirement);
    }

    Notice caveat(String statement) {
        return caveats.get(statement);
    }
}
