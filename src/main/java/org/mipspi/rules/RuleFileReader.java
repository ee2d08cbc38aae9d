package org.mipspi.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mipspi.domain.answer.Confidence;
import org.mipspi.domain.answer.Decision.Notice;
import org.mipspi.domain.answer.Grounds;
import org.mipspi.domain.conclusions.Warning;
import org.mipspi.domain.facts.PiMeasure;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.rules.text.DrlFile;
import org.mipspi.rules.text.RuleText;

/** Reads the prose and the metadata of rule files, and says what is missing or wrong there. */
public final class RuleFileReader {

    /** The closed list of metadata keys: Drools accepts any, and would drop a misspelt one without a word. */
    private static final Set<String> REQUIRED_KEYS = Set.of("requirement", "years", "citation", "confidence");

    private static final Set<String> OPTIONAL_KEYS = Set.of("because");

    private static final Pattern TOLD = Pattern.compile(
            "new\\s+(Met|NotMet|Excluded|Suppressed|NotApplicable|Exemption|Warning|BonusMeasure)\\s*\\(");
    private static final Pattern EXEMPTION = Pattern.compile("new\\s+Exemption\\s*\\(\\s*\"([^\"]*)\"");

    private final List<Finding> findings = new ArrayList<>();

    /** What was wrong in the files read so far. */
    public List<Finding> findings() {
        return findings;
    }

    /** The file with its rules; a rule whose metadata are wrong is left out and found fault with. */
    public RuleFile read(TextFile source, DrlFile tree) {
        Map<String, String> prose = RuleText.prose(source);
        for (String key : List.of("title", "law")) {
            if (!prose.containsKey(key)) {
                findings.add(new Finding(
                        source.path(), 1, 0, "the head says no " + key, "begin the file with // " + key + ": ..."));
            }
        }
        List<Rule> rules = new ArrayList<>();
        String[] lines = source.text().split("\n", -1);
        for (DrlFile.Rule descr : tree.rules()) {
            Rule rule = rule(source, lines, descr);
            if (rule != null) {
                rules.add(rule);
            }
        }
        return new RuleFile(source, prose.get("title"), prose.get("law"), prose.get("remedy"), List.copyOf(rules));
    }

    private Rule rule(TextFile source, String[] lines, DrlFile.Rule descr) {
        int before = findings.size();
        Map<String, String> metadata = metadata(source, lines, descr);
        Years years = null;
        Confidence confidence = null;
        if (metadata.containsKey("years")) {
            try {
                years = Years.parse(metadata.get("years"));
            } catch (IllegalArgumentException e) {
                find(source, descr, "@years: " + e.getMessage(), null);
            }
        }
        if (metadata.containsKey("confidence")) {
            confidence = confidence(metadata.get("confidence"));
            if (confidence == null) {
                find(
                        source,
                        descr,
                        "@confidence(\"" + metadata.get("confidence") + "\") is no confidence",
                        "write confirmed, secondary or interpretation");
            }
        }
        incomplete(source, descr, metadata, years);
        Matcher exemption = EXEMPTION.matcher(descr.then());
        while (exemption.find()) {
            if (!exemption.group(1).equals(metadata.get("requirement"))) {
                find(
                        source,
                        descr,
                        "the exemption " + exemption.group(1) + " is not the rule's own statement",
                        "write the id of @requirement");
            }
        }
        ReasonTemplate because = because(source, descr, metadata.get("because"));
        if (findings.size() > before) {
            return null;
        }
        Grounds grounds = new Grounds(metadata.get("requirement"), descr.name(), metadata.get("citation"), confidence);
        return new Rule(
                grounds,
                caveat(grounds),
                years,
                because,
                source.path(),
                descr.line(),
                descr.lastLine(),
                matches(descr),
                RuleText.when(lines, descr),
                RuleText.text(lines, descr));
    }

    /** What an answer warns of that rests on this; null where the reading is confirmed. */
    public static Notice caveat(Grounds grounds) {
        return grounds.confidence() == Confidence.CONFIRMED
                ? null
                : new Notice(
                        Warning.Code.INTERPRETATION,
                        grounds.statement(),
                        grounds.statement() + " is not confirmed by a CMS text at hand: "
                                + grounds.confidence().word() + ", " + grounds.citation());
    }

    private Map<String, String> metadata(TextFile source, String[] lines, DrlFile.Rule descr) {
        Map<String, String> metadata = new LinkedHashMap<>();
        for (String key : descr.annotations().keySet()) {
            String value = descr.annotations().get(key);
            if (!REQUIRED_KEYS.contains(key) && !OPTIONAL_KEYS.contains(key)) {
                find(
                        source,
                        descr,
                        "@" + key + " is no metadata key",
                        "use requirement, years, citation, confidence, because");
            } else if (value == null || !value.matches("\"[^\"\\\\\n]+\"")) {
                find(source, descr, "@" + key + " takes one text in double quotes", null);
            } else {
                metadata.put(key, value.substring(1, value.length() - 1));
            }
        }
        for (String key : REQUIRED_KEYS.stream().sorted().toList()) {
            if (!descr.annotations().keySet().contains(key)) {
                find(
                        source,
                        descr,
                        "@" + key + " is missing",
                        "every rule says @requirement, @years, @citation, @confidence");
            }
        }
        for (String key : descr.annotations().keySet()) {
            // A repeated key loses one without a word.
            long times = RuleText.lines(lines, descr).stream()
                    .filter(line -> line.strip().startsWith("@" + key + "("))
                    .count();
            if (times > 1) {
                find(source, descr, "@" + key + " stands twice", "keep one");
            }
        }
        return metadata;
    }

    /** What compiles and yet leaves a reader, or a year, without its answer. */
    private void incomplete(TextFile source, DrlFile.Rule descr, Map<String, String> metadata, Years years) {
        String statement = metadata.get("requirement");
        if (statement != null && !descr.name().startsWith(statement + ": ")) {
            find(
                    source,
                    descr,
                    "the rule is not named after its @requirement " + statement,
                    "begin the name with '" + statement + ": ', or mend @requirement");
        }
        if (TOLD.matcher(descr.then()).find() && !metadata.containsKey("because")) {
            find(source, descr, "@because is missing", "say in a sentence what a reader is told");
        }
        if (years != null && PiMeasure.YEARS.stream().noneMatch(years::contains)) {
            find(
                    source,
                    descr,
                    "@years(\"" + years + "\") is no supported performance year",
                    "there are " + PiMeasure.YEARS);
        }
    }

    private ReasonTemplate because(TextFile source, DrlFile.Rule descr, String text) {
        if (text == null) {
            return null;
        }
        Class<?> firstFact = descr.when().isEmpty()
                ? null
                : Vocabulary.type(descr.when().get(0).type());
        if (firstFact == null) {
            find(
                    source,
                    descr,
                    "@because needs a fact to speak of",
                    "begin 'when' with a pattern such as Measure( ... )");
            return null;
        }
        try {
            return ReasonTemplate.of(text, firstFact);
        } catch (IllegalArgumentException e) {
            find(source, descr, "@because: " + e.getMessage(), null);
            return null;
        }
    }

    private static Confidence confidence(String word) {
        for (Confidence confidence : Confidence.values()) {
            if (confidence.word().equals(word)) {
                return confidence;
            }
        }
        return null;
    }

    /** At the line of the key that the message begins with, or else at that of the rule. */
    private void find(TextFile source, DrlFile.Rule descr, String message, String hint) {
        List<String> lines = RuleText.lines(source.text().split("\n", -1), descr);
        String key = message.replaceFirst("\\W*(\\w*).*", "@$1(");
        int at = lines.size() - 1;
        while (at > 0 && !lines.get(at).strip().startsWith(key)) {
            at--;
        }
        findings.add(new Finding(
                source.path(), descr.line() + at, 1 + Math.max(0, lines.get(at).indexOf(key)), message, hint));
    }

    private static Set<String> matches(DrlFile.Rule descr) {
        return descr.when().stream()
                .map(DrlFile.Pattern::type)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
