package org.mipspi.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mipspi.files.TextFile;
import org.mipspi.files.TextFolder;
import org.mipspi.rules.scope.ReadingsReader;

/** Where rule files are read from. */
public final class RuleFolder {

    /** Bounds far beyond any real folder: the built-in rules have 40 files of 3 KB. Reading and checking end within a minute. */
    private static final TextFolder RULES = new TextFolder(".drl", 1_000, 64 * 1024, 2 * 1024 * 1024);

    private static final TextFolder READINGS = new TextFolder(ReadingsReader.PATH, 10, 64 * 1024);

    private RuleFolder() {}

    /** The built-in rules and the file that describes their readings. */
    public static List<TextFile> builtIn() {
        return with(RULES.onClassPath("/rules", "scoring/category.drl"), List.of(builtInReadings()));
    }

    /** The file that describes the readings of the built-in rules. */
    public static TextFile builtInReadings() {
        String path = "/rules/" + ReadingsReader.PATH;
        try (InputStream file = RuleFolder.class.getResourceAsStream(path)) {
            return new TextFile(ReadingsReader.PATH, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<TextFile> with(List<TextFile> rules, List<TextFile> readings) {
        return Stream.concat(rules.stream(), readings.stream()).toList();
    }

    /**
     * The rules of a folder and, if it has one, its file that describes readings.
     *
     * @throws IOException if it cannot be read, is not a folder, contains no rule file, or exceeds a limit
     */
    public static List<TextFile> read(Path folder) throws IOException {
        List<TextFile> files = RULES.read(folder);
        if (files.isEmpty()) {
            throw new IOException(folder + " contains no rule files (*.drl). Name a folder of rules");
        }
        return with(
                files,
                READINGS.read(folder).stream()
                        .filter(file -> file.path().equals(ReadingsReader.PATH))
                        .toList());
    }

    /**
     * Stamps that differ if a file of the folder has changed.
     *
     * @throws IOException if the folder cannot be read
     */
    public static Set<TextFolder.Stamp> stamps(Path folder) throws IOException {
        Set<TextFolder.Stamp> stamps = RULES.stamps(folder);
        stamps.addAll(READINGS.stamps(folder));
        return stamps;
    }
}
