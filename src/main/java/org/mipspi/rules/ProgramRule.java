package org.mipspi.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mipspi.domain.answer.Confidence;
import org.mipspi.rules.scope.Years;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A rule that the program implements in Java because no rule file can, with its source like any other rule. All of them
 * stand in {@code rules/program-rules.yaml}.
 *
 * @param id the id under which the catalog lists it
 * @param title what it is about
 * @param law the rule in short, in plain English
 * @param years performance years in which it is in force
 * @param citation where the law, or the source of the reading, can be found
 * @param confidence how sure the reading is
 * @param code name of the Java class that implements it
 */
public record ProgramRule(
        String id, String title, String law, Years years, String citation, Confidence confidence, String code) {

    private static final String FILE = "/rules/program-rules.yaml";

    /** Reads the file once, when it is first needed. */
    private static final class Loaded {

        private static final List<ProgramRule> ALL = read();
    }

    /** All of them, in the order of the file. */
    public static List<ProgramRule> all() {
        return Loaded.ALL;
    }

    private static List<ProgramRule> read() {
        try (InputStream file = ProgramRule.class.getResourceAsStream(FILE)) {
            Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            List<Map<String, Object>> entries = yaml.load(file);
            return entries.stream().map(ProgramRule::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProgramRule of(Map<String, Object> entry) {
        return new ProgramRule(
                text(entry, "id"),
                text(entry, "title"),
                text(entry, "law"),
                Years.parse(text(entry, "years")),
                text(entry, "citation"),
                Objects.requireNonNull(
                        Confidence.of(text(entry, "confidence")), () -> "the confidence of " + entry.get("id")),
                text(entry, "code"));
    }

    private static String text(Map<String, Object> entry, String key) {
        Object value = entry.get(key);
        if (value == null) {
            throw new IllegalStateException(FILE + ": " + entry.get("id") + " has no " + key);
        }
        return value.toString();
    }
}
