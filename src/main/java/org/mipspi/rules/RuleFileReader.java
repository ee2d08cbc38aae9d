package org.mipspi.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mipspi.domain.answer.Confidence;
import org.mipspi.domain.answer.Decision.Notice;
import org.mipspi.domain.answer.Grounds;
import org.mipspi.domain.conclusions.Warning;
import org.mipspi.domain.measures.MeasureLists;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.rules.scope.Readings;
import org.mipspi.rules.scope.Years;
import org.mipspi.rules.text.DrlFile;
import org.mipspi.rules.text.FileHead;
import org.mipspi.rules.text.RuleText;

/** Reads the head of rule files and the metadata of their rules, and reports what is missing or wrong there. */
public final class RuleFileReader {

    private static final Pattern REPORTED = Pattern.compile(
            "new\\s+(Met|NotMet|Excluded|Suppressed|NotApplicable|Exemption|Warning|BonusMeasure|NotCounted|AccessProvided"
                    + "|AccessMissed|PatientCounted)\\s*\\(");
    private static final Pattern EXEMPTION = Pattern.compile("new\\s+Exemption\\s*\\(\\s*\"([^\"]*)\"");

    private static final Pattern ORDER = Pattern.compile("[1-9]\\d{0,4}");

    private final List<Finding> findings = new ArrayList<>();
    private final MeasureLists measures;
    private final Readings readings;

    /**
     * A reader of the files of one folder.
     *
     * @param measures the measure lists of the supported years
     * @param readings the readings on which their rules may depend
     */
    public RuleFileReader(MeasureLists measures, Readings readings) {
        this.measures = measures;
        this.readings = readings;
    }

    /** What was wrong in the files read so far. */
    public List<Finding> findings() {
        return findings;
    }

    /** The file with its rules. A rule with wrong metadata is left out and reported. */
    public RuleFile read(TextFile source, DrlFile tree) {
        FileHead head = new FileHead(source);
        findings.addAll(head.findings());
        RuleFindings report = new RuleFindings(source, source.text().split("\n", -1), findings);
        for (String key : List.of("title", "law")) {
            if (head.get(key) == null) {
                report.atHead(head, key, "the file has no " + key, "begin the file with // " + key + ": ...");
            }
        }
        MetadataReader metadata = new MetadataReader(head, measures, report, readings);
        List<Rule> rules = new ArrayList<>();
        for (DrlFile.Rule parsed : tree.rules()) {
            Rule rule = rule(parsed, metadata, report);
            if (rule != null) {
                rules.add(rule);
            }
        }
        if (rules.size() == tree.rules().size()) {
            yearsWithoutRules(head, metadata.sharedYears(), rules, report);
        }
        return new RuleFile(
                source,
                head.get("title"),
                head.get("law"),
                head.get("remedy"),
                order(head, report),
                List.copyOf(rules));
    }

    private void yearsWithoutRules(FileHead head, Years shared, List<Rule> rules, RuleFindings report) {
        String without = measures.years().stream()
                .filter(year -> shared != null
                        && shared.contains(year)
                        && rules.stream().noneMatch(rule -> rule.years().contains(year)))
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        if (!without.isEmpty()) {
            report.atHead(
                    head,
                    "years",
                    "// years: " + shared + " includes " + without + ", but no rule of the file is in force then",
                    "change the years at the head, or the @years of a rule");
        }
    }

    private static int order(FileHead head, RuleFindings report) {
        String order = head.get("order");
        if (order == null) {
            return Requirement.LAST;
        }
        if (!ORDER.matcher(order).matches()) {
            report.atHead(
                    head,
                    "order",
                    "// order: \"" + order + "\" is not a place among the requirements",
                    "write a whole number of 1 or more; answers list the requirements in this order");
            return Requirement.LAST;
        }
        return Integer.parseInt(order);
    }

    private Rule rule(DrlFile.Rule parsed, MetadataReader reader, RuleFindings report) {
        int before = findings.size();
        RuleMetadata metadata = reader.of(parsed);
        if (REPORTED.matcher(parsed.then()).find() && metadata.because() == null) {
            report.atKey(
                    parsed,
                    "because",
                    "@because is missing",
                    "write the reason that a reader of the answer sees: @because(\"...\")");
        }
        Matcher exemption = EXEMPTION.matcher(parsed.then());
        while (exemption.find()) {
            if (!exemption.group(1).equals(metadata.requirement())) {
                report.atName(
                        parsed,
                        "the exemption " + exemption.group(1) + " is not the requirement of the rule",
                        "begin the rule's name with the exemption's id");
            }
        }
        ReasonTemplate because = because(parsed, metadata.because(), report);
        if (findings.size() > before || !metadata.isComplete()) {
            return null;
        }
        Grounds grounds =
                new Grounds(metadata.requirement(), parsed.name(), metadata.citation(), metadata.confidence());
        return new Rule(
                grounds,
                metadata.otherYears(),
                caveat(grounds),
                metadata.years(),
                metadata.reading(),
                because,
                report.source().path(),
                parsed.line(),
                parsed.lastLine(),
                matches(parsed),
                RuleText.when(report.lines(), parsed),
                RuleText.text(report.lines(), parsed));
    }

    /** The warning of an answer that rests on these grounds; null if the reading is confirmed. */
    public static Notice caveat(Grounds grounds) {
        return grounds.confidence() == Confidence.CONFIRMED
                ? null
                : new Notice(
                        Warning.Code.INTERPRETATION,
                        grounds.requirement(),
                        grounds.requirement() + " is not confirmed by a CMS text: "
                                + grounds.confidence().word() + ", " + grounds.citation());
    }

    private static ReasonTemplate because(DrlFile.Rule parsed, String text, RuleFindings report) {
        if (text == null) {
            return null;
        }
        Class<?> firstFact = parsed.when().isEmpty()
                ? null
                : Vocabulary.type(parsed.when().get(0).type());
        if (firstFact == null) {
            report.atKey(
                    parsed,
                    "because",
                    "@because needs a fact whose properties it can name",
                    "begin 'when' with a pattern such as Measure( ... )");
            return null;
        }
        try {
            return ReasonTemplate.of(text, firstFact);
        } catch (IllegalArgumentException e) {
            report.atKey(parsed, "because", "@because: " + e.getMessage(), null);
            return null;
        }
    }

    private static Set<String> matches(DrlFile.Rule parsed) {
        return parsed.when().stream()
                .map(DrlFile.Pattern::type)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
