package org.mipspi.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mipspi.domain.answer.Confidence;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.domain.conclusions.Reason;
import org.mipspi.domain.conclusions.Standing.Status;
import org.mipspi.domain.conclusions.Warning;
import org.mipspi.domain.points.MeasureStatus;
import org.mipspi.formats.Problem;
import org.mipspi.rules.Catalog;
import org.mipspi.rules.Rule;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.secondreading.AnswerFigures;
import org.mipspi.secondreading.Requirement;
import org.mipspi.submissions.RandomSubmissions;

/** The rules and the second reading of the same specification decide, or refuse, thousands of documents alike. */
class DifferentialTest {

    private static final int ACCEPTABLE = 16_000;
    private static final int AGGREGATED = 4_000;
    private static final int REFUSABLE = 8_000;
    private static final int SHOWN = 5;
    private static final long SEED = 20_260_101;

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> disagreements = new ArrayList<>();
    private static int refused;
    private static final Set<String> covered = new TreeSet<>();

    private static DecisionService service;
    private static Catalog catalog;

    @BeforeAll
    static void decideThemAllTwice() throws Exception {
        RuleSet rules = RuleSet.builtIn();
        catalog = rules.catalog();
        service = new DecisionService(rules);
        RandomSubmissions random = new RandomSubmissions(SEED);
        for (int i = 0; i < ACCEPTABLE; i++) {
            compare(random.acceptable());
        }
        for (int i = 0; i < AGGREGATED; i++) {
            compare(random.aggregated());
        }
        assertThat(refused).as("acceptable documents that are refused").isZero();
        for (int i = 0; i < REFUSABLE; i++) {
            compare(random.refusable());
        }
    }

    @Test
    void rulesAndPlainCodeAgreeOnEveryDocument() {
        assertThat(disagreements.size())
                .as(() -> String.join("\n\n", disagreements.subList(0, Math.min(SHOWN, disagreements.size()))))
                .isZero();
    }

    @Test
    void theDocumentsCoverEveryOutcomeAndRefusal() {
        assertThat(covered).containsAll(named("outcome ", Outcome.values()));
        Set<Problem.Code> ofJson = EnumSet.complementOf(EnumSet.of(Problem.Code.AMBIGUOUS));
        assertThat(covered).containsAll(named("refused ", ofJson.toArray()));
    }

    @Test
    void theDocumentsCoverEveryRequirementMetAndUnmet() {
        Set<String> expected = new TreeSet<>();
        for (Requirement requirement : Requirement.values()) {
            if (requirement != Requirement.SUBMISSION) {
                expected.add(requirement + " met");
            }
            if (requirement != Requirement.ONC_ACB_SURVEILLANCE) {
                expected.add(requirement + " unmet");
            }
        }
        assertThat(covered).containsAll(expected);
    }

    @Test
    void theDocumentsCoverEveryReasonAndStanding() {
        assertThat(covered).containsAll(named("reason ", Reason.values()));
        assertThat(covered).containsAll(named("standing ", Status.values()));
        assertThat(covered).containsAll(named("measure ", MeasureStatus.values()));
    }

    @Test
    void theDocumentsCoverEveryExemptionOptionAndMovement() {
        assertThat(covered)
                .contains("RW-HOSPITAL", "RW-ASC", "RW-SMALL", "RW-NONPATIENT", "RW-HARDSHIP", "RW-GROUP")
                .contains("scored PI_HIE_1", "scored PI_HIE_4", "scored PI_HIE_5", "scored PI_HIE_6")
                .contains("PI_EP_2 to PI_EP_1", "PI_HIE_4 to PI_HIE_1", "PI_HIE_1 to PI_PEA_1")
                .contains("PI_EP_1 to PI_HIE_1", "PI_EP_1 to PI_HIE_4", "PI_EP_1 to PI_HIE_5", "PI_EP_1 to PI_HIE_6")
                .contains("publicHealthAndClinicalDataExchange to PI_PEA_1")
                .contains("capped", "bonus", "second set picked");
    }

    @Test
    void theDocumentsCoverEveryWarningAndUnconfirmedStatement() {
        assertThat(covered).containsAll(named("warning ", Warning.Code.values()));
        Set<String> unconfirmed = new TreeSet<>();
        Set<String> warningsOfDocuments = Stream.of(Warning.Code.values())
                .filter(Warning.Code::isOfDocument)
                .map(Enum::name)
                .collect(Collectors.toSet());
        for (Rule rule : catalog.rules()) {
            // Rules of visits count patients; no submission is decided by them.
            // Some warnings have no influence on the score, so no other warning says that they are unconfirmed.
            if (rule.confidence() != Confidence.CONFIRMED
                    && !rule.isOfVisits()
                    && !warningsOfDocuments.contains(rule.requirement())) {
                unconfirmed.add(Warning.Code.INTERPRETATION + " " + rule.requirement());
            }
        }
        assertThat(covered).containsAll(unconfirmed);
    }

    private static void compare(ObjectNode document) throws Exception {
        byte[] bytes = JSON.writeValueAsBytes(document);
        TwoReadings readings = TwoReadings.of(bytes, service);
        if (readings.plain() != null) {
            cover(readings.plain());
        } else {
            refused++;
            readings.refusals().forEach(refusal -> covered.add("refused " + refusal.code()));
        }
        if (!readings.differences().isEmpty()) {
            disagreements.add(String.join("\n", readings.differences()) + "\n" + new String(bytes));
        }
    }

    private static void cover(AnswerFigures decision) {
        covered.add("outcome " + decision.outcome());
        covered.addAll(decision.exemptions());
        decision.requirements().forEach(standing -> {
            covered.add(standing.requirement() + (standing.status() == Status.NOT_MET ? " unmet" : " met"));
            covered.add("standing " + standing.status());
            covered.add("reason " + standing.reason());
        });
        decision.redistributions().forEach(move -> covered.add(move.from() + " to " + move.to()));
        decision.warnings().forEach(warning -> {
            covered.add("warning " + warning.code());
            covered.add(warning.code() + " " + warning.statement());
        });
        decision.objectives().forEach(objective -> objective.measures().forEach(measure -> {
            covered.add("measure " + measure.status());
            if (measure.maximum() != null && measure.points() > 0) {
                covered.add("scored " + measure.measureId());
            }
        }));
        if (decision.outcome() != Outcome.REWEIGHTED) {
            coverFigures(decision);
        }
    }

    private static void coverFigures(AnswerFigures decision) {
        if (decision.score().beforeCap() > 100) {
            covered.add("capped");
        }
        if (decision.score().bonus() > 0) {
            covered.add("bonus");
        }
        if (decision.measurementSets().size() > 1
                && decision.measurementSets().get(1).picked()) {
            covered.add("second set picked");
        }
    }

    private static List<String> named(String prefix, Object[] values) {
        return Stream.of(values).map(value -> prefix + value).toList();
    }
}
