package org.mipspi.rules.compile;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.mipspi.domain.answer.Confidence;
import org.mipspi.domain.answer.Grounds;
import org.mipspi.domain.measures.MeasureLists;
import org.mipspi.files.TextFile;
import org.mipspi.rules.Catalog;
import org.mipspi.rules.ReasonTemplate;
import org.mipspi.rules.Rule;
import org.mipspi.rules.RuleFile;
import org.mipspi.rules.RuleFileReader;
import org.mipspi.rules.Vocabulary;
import org.mipspi.rules.scope.NamedAlternative;
import org.mipspi.rules.scope.Reading;
import org.mipspi.rules.scope.Reading.Alternative;
import org.mipspi.rules.scope.Readings;
import org.mipspi.rules.scope.RuleReading;
import org.mipspi.rules.scope.YearGrounds;
import org.mipspi.rules.scope.Years;

/**
 * Writes and reads a catalog, so that rule files do not have to be parsed again. The texts of the rule files are not
 * written. No text of a catalog is empty, so an empty text is written for null.
 */
final class RuleIndex {

    private RuleIndex() {}

    static void write(DataOutput index, Catalog catalog) throws IOException {
        for (RuleFile file : catalog.files()) {
            index.writeUTF(file.title());
            index.writeUTF(file.law());
            index.writeUTF(file.remedy() == null ? "" : file.remedy());
            index.writeInt(file.order());
            index.writeInt(file.rules().size());
            for (Rule rule : file.rules()) {
                write(index, rule);
            }
        }
        index.writeInt(catalog.readings().all().size());
        for (Reading reading : catalog.readings().all()) {
            write(index, reading);
        }
    }

    private static void write(DataOutput index, Reading reading) throws IOException {
        index.writeUTF(reading.id());
        index.writeUTF(reading.years().text());
        index.writeUTF(reading.question());
        index.writeUTF(reading.taken());
        index.writeUTF(reading.settles());
        index.writeInt(reading.alternatives().size());
        for (Alternative alternative : reading.alternatives()) {
            index.writeUTF(alternative.id());
            index.writeUTF(alternative.holds());
            index.writeUTF(alternative.citation());
            index.writeUTF(textOf(alternative.onlyWith()));
        }
    }

    private static Reading readReading(DataInput index) throws IOException {
        String id = index.readUTF();
        Years years = Years.parse(index.readUTF());
        String question = index.readUTF();
        String taken = index.readUTF();
        String settles = index.readUTF();
        List<Alternative> alternatives = new ArrayList<>();
        for (int left = index.readInt(); left > 0; left--) {
            String alternative = index.readUTF();
            String holds = index.readUTF();
            String citation = index.readUTF();
            String onlyWith = textOrNull(index.readUTF());
            alternatives.add(new Alternative(
                    alternative, holds, citation, onlyWith == null ? null : NamedAlternative.parse(onlyWith)));
        }
        return new Reading(id, years, question, taken, List.copyOf(alternatives), settles);
    }

    private static void write(DataOutput index, Rule rule) throws IOException {
        index.writeUTF(rule.name());
        index.writeUTF(rule.requirement());
        index.writeUTF(rule.citation());
        index.writeUTF(rule.confidence().name());
        index.writeInt(rule.otherYears().size());
        for (YearGrounds other : rule.otherYears()) {
            index.writeUTF(other.years().text());
            index.writeUTF(textOf(other.citation()));
            index.writeUTF(other.confidence() == null ? "" : other.confidence().name());
        }
        index.writeUTF(rule.years().text());
        index.writeUTF(textOf(rule.reading()));
        index.writeUTF(textOf(rule.because()));
        index.writeUTF(rule.because() == null ? "" : rule.because().firstFact().getSimpleName());
        index.writeInt(rule.line());
        index.writeInt(rule.lastLine());
        writeNames(index, rule.matches());
        index.writeUTF(rule.when());
        index.writeUTF(rule.text());
    }

    /** The catalog of the rule files from which it was written. */
    static Catalog read(DataInput index, List<TextFile> ruleFiles, MeasureLists measures) throws IOException {
        List<RuleFile> files = new ArrayList<>();
        for (TextFile source : ruleFiles) {
            String title = index.readUTF();
            String law = index.readUTF();
            String remedy = textOrNull(index.readUTF());
            int order = index.readInt();
            List<Rule> rules = new ArrayList<>();
            for (int left = index.readInt(); left > 0; left--) {
                rules.add(readRule(index, source.path()));
            }
            files.add(new RuleFile(source, title, law, remedy, order, List.copyOf(rules)));
        }
        List<Reading> readings = new ArrayList<>();
        for (int left = index.readInt(); left > 0; left--) {
            readings.add(readReading(index));
        }
        return new Catalog(List.copyOf(files), measures, new Readings(List.copyOf(readings)));
    }

    private static Rule readRule(DataInput index, String file) throws IOException {
        String name = index.readUTF();
        Grounds grounds = new Grounds(index.readUTF(), name, index.readUTF(), Confidence.valueOf(index.readUTF()));
        List<YearGrounds> otherYears = new ArrayList<>();
        for (int left = index.readInt(); left > 0; left--) {
            Years some = Years.parse(index.readUTF());
            String citation = textOrNull(index.readUTF());
            String confidence = textOrNull(index.readUTF());
            otherYears.add(new YearGrounds(some, citation, confidence == null ? null : Confidence.valueOf(confidence)));
        }
        Years years = Years.parse(index.readUTF());
        String reading = textOrNull(index.readUTF());
        String because = textOrNull(index.readUTF());
        Class<?> firstFact = Vocabulary.type(index.readUTF());
        return new Rule(
                grounds,
                List.copyOf(otherYears),
                RuleFileReader.caveat(grounds),
                years,
                reading == null ? null : RuleReading.parse(reading),
                because == null ? null : ReasonTemplate.checked(because, firstFact),
                file,
                index.readInt(),
                index.readInt(),
                Set.copyOf(readNames(index)),
                index.readUTF(),
                index.readUTF());
    }

    static void writeNames(DataOutput index, Collection<String> names) throws IOException {
        List<String> sorted = names.stream().sorted().toList();
        index.writeInt(sorted.size());
        for (String name : sorted) {
            index.writeUTF(name);
        }
    }

    /** Names in alphabetical order. */
    static List<String> readNames(DataInput index) throws IOException {
        List<String> names = new ArrayList<>();
        for (int left = index.readInt(); left > 0; left--) {
            names.add(index.readUTF());
        }
        return names;
    }

    private static String textOf(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String textOrNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
