package org.mipspi.rules;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mipspi.domain.answer.Confidence;
import org.mipspi.domain.measures.MeasureLists;
import org.mipspi.rules.scope.Readings;
import org.mipspi.rules.scope.RuleReading;
import org.mipspi.rules.scope.YearGrounds;
import org.mipspi.rules.scope.Years;
import org.mipspi.rules.text.DrlFile;
import org.mipspi.rules.text.FileHead;
import org.mipspi.rules.text.RuleText;
import org.mipspi.rules.text.Spelling;

/** Reads the metadata of the rules of one file, from the rules and from the file's head. */
public final class MetadataReader {

    /** The closed list of metadata keys: Drools accepts any key and ignores a misspelled one. */
    private static final List<String> KEYS =
            List.of("requirement", "years", "reading", "citation", "confidence", "because");

    private static final Pattern NAME = Pattern.compile("([^\\s:]+): \\S.*");
    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\\n]+)\"");

    private final FileHead head;
    private final MeasureLists measures;
    private final RuleFindings findings;
    private final Readings readings;
    private final Years sharedYears;
    private final Confidence sharedConfidence;
    private final Map<Years, String> citations = new LinkedHashMap<>();
    private final Map<Years, Confidence> confidences = new LinkedHashMap<>();

    MetadataReader(FileHead head, MeasureLists measures, RuleFindings findings, Readings readings) {
        this.head = head;
        this.measures = measures;
        this.findings = findings;
        this.readings = readings;
        String years = head.get("years");
        String confidence = head.get("confidence");
        sharedYears = years == null ? null : years(years, (message, hint) -> atHead("years", message, hint));
        sharedConfidence = confidence == null
                ? null
                : confidence(confidence, (message, hint) -> atHead("confidence", message, hint));
        byYear("citation", (some, place) -> citations.put(some, head.get(place)));
        byYear(
                "confidence",
                (some, place) -> confidences.put(
                        some, confidence(head.get(place), (message, hint) -> atHead(place, message, hint))));
    }

    /** The years at the head of the file; null if it states none that can be read. */
    Years sharedYears() {
        return sharedYears;
    }

    /** Visits a key that the head repeats with years, as in {@code // citation 2024-2025:}. */
    private void byYear(String key, BiConsumer<Years, String> visit) {
        for (String written : head.yearsOf(key)) {
            String place = key + " " + written;
            Years some = years(written, (message, hint) -> atHead(place, message, hint));
            if (some != null) {
                visit.accept(some, place);
            }
        }
    }

    /** What the rule rests on in years in which the head states something else; what the rule states itself stays. */
    private List<YearGrounds> otherYears(Map<String, String> own) {
        Set<Years> all = new LinkedHashSet<>(citations.keySet());
        all.addAll(confidences.keySet());
        return all.stream()
                .map(some -> new YearGrounds(
                        some,
                        own.containsKey("citation") ? null : citations.get(some),
                        own.containsKey("confidence") ? null : confidences.get(some)))
                .filter(some -> some.citation() != null || some.confidence() != null)
                .toList();
    }

    /** Where a value stands, to report what is wrong with it. */
    private interface Place {
        void report(String message, String hint);
    }

    private void atHead(String key, String message, String hint) {
        findings.atHead(head, key, "// " + key + ": " + message, hint);
    }

    /** The metadata of a rule; a value that is missing or wrong is reported and is null. */
    RuleMetadata of(DrlFile.Rule rule) {
        Map<String, String> own = own(rule);
        String requirement = requirement(rule, own.get("requirement"));
        Years years = own.containsKey("years")
                ? years(own.get("years"), (message, hint) -> atKey(rule, "years", message, hint))
                : shared(rule, "years", sharedYears);
        String citation =
                own.containsKey("citation") ? own.get("citation") : shared(rule, "citation", head.get("citation"));
        return new RuleMetadata(
                requirement,
                years,
                reading(rule, own.get("reading"), years),
                citation,
                confidence(rule, own.get("confidence")),
                otherYears(own),
                own.get("because"));
    }

    private void atKey(DrlFile.Rule rule, String key, String message, String hint) {
        findings.atKey(rule, key, "@" + key + ": " + message, hint);
    }

    /** What the rule states itself. */
    private Map<String, String> own(DrlFile.Rule rule) {
        Map<String, String> own = new LinkedHashMap<>();
        rule.annotations().forEach((key, value) -> {
            Matcher text = TEXT.matcher(String.valueOf(value));
            if (!KEYS.contains(key)) {
                findings.atKey(rule, key, "@" + key + " is not a metadata key", Spelling.hint(key, KEYS));
            } else if (!text.matches()) {
                findings.atKey(rule, key, "@" + key + " needs one text in double quotes", null);
            } else {
                own.put(key, text.group(1));
            }
            // The parser keeps one of several and drops the others.
            long times = RuleText.lines(findings.lines(), rule).stream()
                    .filter(line -> line.strip().startsWith("@" + key + "("))
                    .count();
            if (times > 1) {
                findings.atKey(rule, key, "@" + key + " is given twice", "keep one");
            }
        });
        return own;
    }

    /** The id of the requirement, with which the name begins; an {@code @requirement} may repeat it. */
    private String requirement(DrlFile.Rule rule, String written) {
        Matcher name = NAME.matcher(rule.name());
        if (!name.matches()) {
            findings.atName(
                    rule,
                    "the rule's name does not begin with the id of a requirement",
                    "write the id, a colon and what the rule requires: \"SAFER_GUIDE: the self-assessment is attested\"");
            return null;
        }
        String id = name.group(1);
        if (written != null && !written.equals(id)) {
            findings.atKey(
                    rule,
                    "requirement",
                    "@requirement(\"" + written + "\") is not the id that the rule's name begins with, " + id,
                    "remove @requirement: the id is taken from the name");
        }
        return id;
    }

    /** The reading that the rule depends on; null if it has none or names one that does not exist. */
    private RuleReading reading(DrlFile.Rule rule, String written, Years years) {
        if (written == null) {
            return null;
        }
        RuleReading reading;
        try {
            reading = RuleReading.parse(written);
        } catch (IllegalArgumentException e) {
            atKey(rule, "reading", e.getMessage(), null);
            return null;
        }
        int before = findings.all().size();
        for (String alternative : reading.alternatives()) {
            String problem = readings.problem(reading.reading(), alternative);
            if (problem != null) {
                atKey(rule, "reading", problem, "readings.yaml describes the readings");
                break;
            }
        }
        if (findings.all().size() > before) {
            return null;
        }
        Years open = readings.reading(reading.reading()).years();
        if (years != null && measures.years().stream().noneMatch(year -> years.contains(year) && open.contains(year))) {
            atKey(
                    rule,
                    "reading",
                    reading.reading() + " is open in " + open + ", but the rule is in force in " + years,
                    "remove @reading or change the years");
        }
        return reading;
    }

    private Confidence confidence(DrlFile.Rule rule, String own) {
        if (own == null) {
            return shared(rule, "confidence", sharedConfidence);
        }
        Confidence confidence = confidence(own, (message, hint) -> atKey(rule, "confidence", message, hint));
        if (confidence != null && sharedConfidence != null && confidence != sharedConfidence) {
            findings.atKey(
                    rule,
                    "confidence",
                    "@confidence(\"" + own + "\") differs from // confidence: " + sharedConfidence.word()
                            + " at the head of the file, which applies to every rule of it",
                    "remove // confidence from the head and write @confidence on each rule");
        }
        return confidence;
    }

    /** What the head states for all rules. */
    private <T> T shared(DrlFile.Rule rule, String key, T value) {
        if (head.get(key) == null && !rule.annotations().containsKey(key)) {
            findings.atName(
                    rule,
                    "@" + key + " is missing",
                    "write @" + key + "(\"...\") on the rule, or // " + key
                            + ": ... at the head of the file for all its rules");
        }
        return value;
    }

    private Years years(String written, Place place) {
        try {
            Years years = Years.parse(written);
            if (measures.years().stream().noneMatch(years::contains)) {
                place.report(
                        "no supported performance year is in \"" + written + "\"",
                        "supported: " + measures.yearsInWords());
            }
            return years;
        } catch (IllegalArgumentException e) {
            place.report(e.getMessage(), null);
            return null;
        }
    }

    private static Confidence confidence(String written, Place place) {
        Confidence confidence = Confidence.of(written);
        if (confidence == null) {
            place.report("\"" + written + "\" is not a confidence", "write confirmed, secondary or interpretation");
        }
        return confidence;
    }
}
