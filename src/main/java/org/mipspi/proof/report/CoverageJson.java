package org.mipspi.proof.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.mipspi.files.JsonFile;
import org.mipspi.proof.coverage.CoverageGap;
import org.mipspi.proof.coverage.CoverageReport;
import org.mipspi.proof.coverage.RuleCoverage;
import org.mipspi.proof.coverage.StandingCoverage;

/**
 * Coverage as JSON, for programs.
 *
 * @param summary the figures
 * @param gaps the gaps that need a scenario, each with a text to start from
 * @param acceptedGaps the accepted gaps, each with its reason
 * @param rules each rule with its conditions
 * @param standings each status that the rules of a year can give a requirement
 */
public record CoverageJson(
        Summary summary, List<Gap> gaps, List<Gap> acceptedGaps, List<RuleSeen> rules, List<StandingSeen> standings) {

    /** The coverage in figures. */
    record Summary(Figure rulesFired, Figure conditionsSeenBothWays, Figure standingsSeen) {}

    /** Part of a whole. */
    record Figure(long seen, long of) {

        static Figure of(CoverageReport.Figure figure) {
            return new Figure(figure.seen(), figure.all());
        }
    }

    /** A gap; it has a starting text if it is open, and a reason if it is accepted. */
    @JsonInclude(Include.NON_NULL)
    record Gap(String name, String place, String rule, String startingText, String reason) {

        static Gap of(CoverageGap gap, String startingText, String reason) {
            return new Gap(gap.name(), gap.place(), gap.rule().name(), startingText, reason);
        }
    }

    /** A rule and whether it fired. */
    record RuleSeen(String name, String file, int line, boolean fired, List<ConditionSeen> conditions) {

        static RuleSeen of(RuleCoverage seen) {
            return new RuleSeen(
                    seen.rule().name(),
                    seen.rule().file(),
                    seen.rule().line(),
                    seen.fired(),
                    seen.conditions().stream()
                            .map(condition -> new ConditionSeen(
                                    condition.condition().text(),
                                    condition.condition().line(),
                                    condition.held(),
                                    condition.failed()))
                            .toList());
        }
    }

    /** A condition of a rule. */
    record ConditionSeen(String text, int line, boolean seenTrue, boolean seenFalse) {}

    /** A status of a requirement in one year. */
    record StandingSeen(int year, String requirement, String status, boolean seen) {

        static StandingSeen of(StandingCoverage seen) {
            return new StandingSeen(seen.year(), seen.standing().requirement(), seen.status(), seen.seen());
        }
    }

    /** Writes a report in UTF-8. */
    public static void write(OutputStream file, CoverageReport report) throws IOException {
        JsonFile.write(
                file,
                new CoverageJson(
                        new Summary(
                                Figure.of(report.fired()), Figure.of(report.conditions()), Figure.of(report.stood())),
                        report.open().stream()
                                .map(gap -> Gap.of(
                                        gap, gap.startingText(report.catalog().measures()), null))
                                .toList(),
                        report.accepted().entrySet().stream()
                                .map(gap -> Gap.of(gap.getKey(), null, gap.getValue()))
                                .toList(),
                        report.rules().stream().map(RuleSeen::of).toList(),
                        report.standings().stream().map(StandingSeen::of).toList()));
    }
}
