package org.mipspi.rules.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;

/**
 * The head of a rule file: the comment lines before its first other line. A line {@code // key: value} states something
 * of the whole file, and an indented comment line continues it. Any other comment there is only a comment.
 */
public final class FileHead {

    /** The keys that a head can have: prose about the requirement, then metadata that the file's rules share. */
    public static final List<String> KEYS =
            List.of("title", "law", "remedy", "order", "years", "citation", "confidence");

    /** The keys that may be repeated with years, as in {@code // citation 2024-2025:}, for what differs in those years. */
    private static final List<String> BY_YEAR = List.of("citation", "confidence");

    private static final Pattern KEY = Pattern.compile("//\\s*([A-Za-z]+)(?: ([0-9][0-9, -]*))?\\s*:\\s*(.*)");
    private static final Pattern CONTINUED = Pattern.compile("// {2,}(\\S.*)");

    private final String file;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private String key;

    public FileHead(TextFile source) {
        file = source.path();
        int number = 0;
        for (String line : source.text().split("\n", -1)) {
            number++;
            if (!line.startsWith("//")) {
                break;
            }
            line(number, line.stripTrailing());
        }
        values.values().removeIf(String::isEmpty);
    }

    /** The value of a key on one line of text, or null if the head does not state it. */
    public String get(String key) {
        return values.get(key);
    }

    /** The line of a key, from 1; 1 if the head does not state it. */
    public int line(String key) {
        return lines.getOrDefault(key, 1);
    }

    /** The years with which a key is repeated, as written, in the order of the head. */
    public List<String> yearsOf(String key) {
        return values.keySet().stream()
                .filter(each -> each.startsWith(key + " "))
                .map(each -> each.substring(key.length() + 1))
                .toList();
    }

    /** Keys that are repeated or misspelled. */
    public List<Finding> findings() {
        return findings;
    }

    private void line(int number, String line) {
        Matcher continued = CONTINUED.matcher(line);
        Matcher start = KEY.matcher(line);
        if (key != null && continued.matches()) {
            values.merge(key, continued.group(1), (text, next) -> (text + " " + next).strip());
        } else if (start.matches()) {
            key(number, start.group(1), start.group(2), start.group(3));
        } else {
            key = null;
        }
    }

    private void key(int number, String word, String years, String value) {
        key = null;
        String written = years == null ? word : word + " " + years.strip();
        if (years != null && !BY_YEAR.contains(word)) {
            // A sentence with a number in it begins a plain comment.
            if (KEYS.contains(word)) {
                findings.add(new Finding(
                        file,
                        number,
                        4,
                        "// " + written + ": cannot have years",
                        "only " + String.join(" and ", BY_YEAR) + " can differ by year; write // " + word + ":"));
            }
        } else if (years == null && !KEYS.contains(word)) {
            // A word that resembles none of the keys begins a plain comment.
            String meant = Spelling.nearest(written, KEYS);
            if (meant != null) {
                findings.add(new Finding(
                        file,
                        number,
                        4,
                        "// " + written + ": is not a key of a file's head",
                        "did you mean " + meant + "?"));
            }
        } else if (lines.putIfAbsent(written, number) != null) {
            findings.add(new Finding(
                    file,
                    number,
                    4,
                    "// " + written + ": is given twice; the first is on line " + lines.get(written),
                    "keep one"));
        } else {
            key = written;
            values.put(key, value);
        }
    }
}
