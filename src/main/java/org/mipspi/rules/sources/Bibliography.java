package org.mipspi.rules.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mipspi.files.Finding;
import org.mipspi.files.yaml.YamlFields;
import org.mipspi.files.yaml.YamlFile;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The sources that citations name. A citation is a list separated by semicolons; each part begins with the name of a source,
 * or with {@link #NO_TEXT}.
 *
 * @param sources the sources, in the order of the file
 */
public record Bibliography(List<Source> sources) {

    /** How a part of a citation begins if a rule rests on no text. */
    public static final String NO_TEXT = "no text found";

    private static final String FILE = "/rules/sources.yaml";

    /** Reads the file once, when it is first needed. */
    private static final class BuiltIn {

        private static final Bibliography SOURCES = read();
    }

    /** The sources of the built-in rules. */
    public static Bibliography builtIn() {
        return BuiltIn.SOURCES;
    }

    /** The sources that a citation names, in the order of the citation, each once. */
    public List<Source> of(String citation) {
        return parts(citation).flatMap(part -> find(part).stream()).distinct().toList();
    }

    /** The parts of a citation that begin neither with the name of a source nor with {@link #NO_TEXT}. */
    public List<String> unknown(String citation) {
        return parts(citation)
                .filter(part -> find(part).isEmpty() && !part.startsWith(NO_TEXT))
                .toList();
    }

    private static Stream<String> parts(String citation) {
        return Stream.of(citation.split(";")).map(String::strip);
    }

    /** The source with the longest name with which the part begins. */
    private List<Source> find(String part) {
        return sources.stream()
                .filter(source -> part.matches("\\Q" + source.name() + "\\E(?![A-Za-z0-9]).*"))
                .max(Comparator.comparingInt(source -> source.name().length()))
                .stream()
                .toList();
    }

    private static Bibliography read() {
        List<Finding> findings = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        YamlFile file = new YamlFile(FILE, findings);
        for (Node node : file.items(file.root(text()), "the file")) {
            YamlFields fields = file.fields(node, "a source");
            sources.add(new Source(
                    file.text(fields.require("name", "a source"), "name"),
                    file.text(fields.require("title", "a source"), "title"),
                    file.text(fields.require("publisher", "a source"), "publisher"),
                    file.text(fields.require("date", "a source"), "date"),
                    file.text(fields.require("published", "a source"), "published"),
                    file.text(fields.require("readFor", "a source"), "readFor"),
                    Source.Standing.valueOf(file.text(fields.require("standing", "a source"), "standing")
                            .toUpperCase(java.util.Locale.ROOT))));
            fields.end("a source", "name, title, publisher, date, published, readFor and standing");
        }
        if (!findings.isEmpty()) {
            throw new IllegalStateException("the bibliography cannot be used: " + findings);
        }
        return new Bibliography(List.copyOf(sources));
    }

    private static String text() {
        try (InputStream file = Bibliography.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page {@code docs/sources.md}. */
    public String markdown() {
        StringBuilder page = new StringBuilder(
                """
                # Sources

                `./mips-pi rules --sources --format markdown` generates this page from `rules/sources.yaml`. The build fails if it
                is out of date.

                Every citation in the [rule catalog](generated/rule-catalog.md) and in an answer begins with the name of one of these
                sources. Only a primary source can confirm a rule. Where we found no text, the citation begins with "no text found".

                """);
        for (Source source : sources) {
            page.append("## ").append(source.name()).append("\n\n");
            page.append("| | |\n|---|---|\n");
            row(page, "title", source.title());
            row(page, "publisher", source.publisher());
            row(page, "date", source.date());
            row(page, "published", source.published());
            row(page, "read for", source.readFor());
            row(page, "standing", source.standing().word());
            page.append('\n');
        }
        return page.toString().stripTrailing() + "\n";
    }

    private static void row(StringBuilder page, String name, String value) {
        page.append("| ").append(name).append(" | ").append(value).append(" |\n");
    }
}
