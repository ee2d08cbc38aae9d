package org.mipspi.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mipspi.files.TextFile;
import org.mipspi.files.TextFolder;
import org.mipspi.rules.scope.ReadingsReader;

/** Where rule files, and the measure files beside them, are read from. */
public final class RuleFolder {

    /** Bounds far beyond any real folder: the built-in rules have 40 files of 3 KB. Reading and checking end within a minute. */
    private static final TextFolder RULES = new TextFolder(".drl", 1_000, 64 * 1024, 2 * 1024 * 1024);

    private static final TextFolder READINGS = new TextFolder(ReadingsReader.PATH, 10, 64 * 1024);
    private static final TextFolder MEASURES = new TextFolder(".yaml", 100, 256 * 1024);
    private static final String MEASURES_FOLDER = "measures";

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+rules\\.([\\w.]+)");

    private RuleFolder() {}

    /** The built-in rule files, the file that describes their readings, and the measure files. */
    public static List<TextFile> builtIn() {
        List<TextFile> files = new ArrayList<>(RULES.onClassPath("/rules", "scoring/category.drl"));
        files.add(builtInReadings());
        files.addAll(builtInMeasures());
        return List.copyOf(files);
    }

    /** The built-in measure files. */
    public static List<TextFile> builtInMeasures() {
        return inMeasures(MEASURES.onClassPath("/" + MEASURES_FOLDER, "years.yaml"));
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

    /** Whether this is a file of the subfolder {@code measures}, not a rule file. */
    public static boolean isMeasureFile(TextFile file) {
        return file.path().startsWith(MEASURES_FOLDER + "/") && file.path().endsWith(MEASURES.ending());
    }

    private static List<TextFile> inMeasures(List<TextFile> files) {
        return files.stream()
                .map(file -> new TextFile(MEASURES_FOLDER + "/" + file.path(), file.text()))
                .toList();
    }

    /**
     * The rule files of a folder with, if it has them, the file that describes readings and the measure files of its
     * subfolder {@code measures}.
     *
     * @throws IOException if it cannot be read, is not a folder, contains no rule file, or exceeds a limit
     */
    public static List<TextFile> read(Path folder) throws IOException {
        List<TextFile> files = new ArrayList<>(RULES.readEach(folder));
        if (files.isEmpty()) {
            throw new IOException(folder + " contains no rule files (*.drl). Name a folder of rules");
        }
        Path whole = wholeFolder(folder, files);
        if (whole != null) {
            throw new IOException(folder + " is a part of the rule folder " + whole
                    + ": the packages of its files say so. Name the whole folder");
        }
        String part = partOfRules(files);
        if (part != null) {
            throw new IOException(folder + " holds a folder " + part + " with the rules. Name " + folder.resolve(part));
        }
        READINGS.readEach(folder).stream()
                .filter(file -> file.path().equals(ReadingsReader.PATH))
                .forEach(files::add);
        Path measures = folder.resolve(MEASURES_FOLDER);
        if (Files.isDirectory(measures)) {
            files.addAll(inMeasures(MEASURES.read(measures)));
        }
        return List.copyOf(files);
    }

    /**
     * The folder of which this one is a part, if the packages of its files begin with the names of this folder: {@code
     * rules.attestations} in the folder {@code attestations}. Null if they do not.
     */
    private static Path wholeFolder(Path folder, List<TextFile> files) {
        Path whole = null;
        for (TextFile file : files) {
            Matcher matcher = PACKAGE.matcher(file.text());
            String inFolder = ("/" + file.path()).replaceFirst("/[^/]*$", "").replace('-', '_');
            String declared = matcher.find() ? "/" + matcher.group(1).replace('.', '/') : inFolder;
            if (declared.equals(inFolder)) {
                return null;
            }
            String above =
                    declared.endsWith(inFolder) ? declared.substring(0, declared.length() - inFolder.length()) : "";
            Path absolute = folder.toAbsolutePath().normalize();
            if (!above.isEmpty()
                    && ("/" + absolute).replace('\\', '/').replace('-', '_').endsWith(above)) {
                whole = absolute;
                for (int i = above.split("/").length - 1; i > 0; i--) {
                    whole = whole.getParent();
                }
            }
        }
        return whole;
    }

    /** The subfolder that is the rule folder, because the packages of all files begin below it; null if there is none. */
    private static String partOfRules(List<TextFile> files) {
        Set<String> parts = new HashSet<>();
        for (TextFile file : files) {
            Matcher matcher = PACKAGE.matcher(file.text());
            String inFolder = file.path().replaceFirst("(^|/)[^/]*$", "");
            String declared = matcher.find() ? "/" + matcher.group(1).replace('.', '/') : "";
            if (declared.isEmpty() || !inFolder.replace('-', '_').endsWith(declared)) {
                return null;
            }
            parts.add(inFolder.substring(0, inFolder.length() - declared.length()));
        }
        return parts.size() == 1 ? parts.iterator().next() : null;
    }

    /**
     * Stamps that differ if a file of the folder has changed.
     *
     * @throws IOException if the folder cannot be read
     */
    public static Set<TextFolder.Stamp> stamps(Path folder) throws IOException {
        Set<TextFolder.Stamp> stamps = new HashSet<>(RULES.stamps(folder));
        stamps.addAll(READINGS.stamps(folder));
        Path measures = folder.resolve(MEASURES_FOLDER);
        if (Files.isDirectory(measures)) {
            stamps.addAll(MEASURES.stamps(measures));
        }
        return stamps;
    }
}
