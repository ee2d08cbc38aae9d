package org.mipspi.formats.programs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mipspi.domain.programs.Program;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** CMS's lists of programs of all supported years, from {@code programs.yaml}. */
public final class ProgramList {

    private static final String FILE = "/programs.yaml";
    private static final Pattern YEARS = Pattern.compile("(\\d{4})(-(\\d{4})?)?");

    /** Reads the file once, when it is first needed. */
    private static final class Loaded {

        private static final Map<String, Listed> ALL = read();
    }

    /**
     * A program of the file.
     *
     * @param from the first performance year in which CMS lists it
     * @param to the last one; {@link Integer#MAX_VALUE} if there is none yet
     * @param named the program when a document of such a year names it
     * @param ofAnotherYear the program when a document of another year names it
     */
    private record Listed(int from, int to, Program named, Program ofAnotherYear) {}

    private ProgramList() {}

    /**
     * The program of a measurement set.
     *
     * @param name the {@code programName} as given; null or blank if none is named
     * @param performanceYear the performance year of the document
     */
    public static Program find(String name, int performanceYear) {
        if (name == null || name.isBlank()) {
            return Program.NOT_NAMED;
        }
        Listed listed = Loaded.ALL.get(name);
        if (listed == null) {
            return new Program(name, null, false, false);
        }
        return listed.from() <= performanceYear && performanceYear <= listed.to()
                ? listed.named()
                : listed.ofAnotherYear();
    }

    private static Map<String, Listed> read() {
        try (InputStream file = ProgramList.class.getResourceAsStream(FILE)) {
            List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            Map<String, Listed> programs = new HashMap<>();
            for (Map<String, Object> entry : entries) {
                String id = (String) entry.get("id");
                if (programs.put(id, listed(id, entry)) != null) {
                    throw new IllegalStateException(FILE + " has two entries for " + id);
                }
            }
            return programs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Listed listed(String id, Map<String, Object> entry) {
        Matcher years = YEARS.matcher(String.valueOf(entry.get("years")));
        if (!years.matches()) {
            throw new IllegalStateException(
                    FILE + ": the years of " + id + " are not valid. Expected 2024-, 2024-2025 or 2024");
        }
        int from = Integer.parseInt(years.group(1));
        int to = years.group(2) == null
                ? from
                : years.group(3) == null ? Integer.MAX_VALUE : Integer.parseInt(years.group(3));
        String title = (String) entry.get("title");
        return new Listed(from, to, new Program(id, title, true, true), new Program(id, title, true, false));
    }
}
