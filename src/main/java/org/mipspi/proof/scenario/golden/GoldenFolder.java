package org.mipspi.proof.scenario.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mipspi.decision.DocumentFormat;
import org.mipspi.files.TextFile;
import org.mipspi.files.TextFolder;

/** Reads whole submissions and their recorded answers from the subfolder {@code golden} of a scenarios folder. */
public final class GoldenFolder {

    private static final String NAME = "golden";
    private static final int MAX_FILES = 1_000;
    private static final TextFolder JSON = new TextFolder(".json", MAX_FILES, DocumentFormat.QPP_JSON.maxBytes());
    private static final TextFolder XML = new TextFolder(".xml", MAX_FILES, DocumentFormat.QRDA_III.maxBytes());

    private GoldenFolder() {}

    /** The recorded answers for the built-in rules. */
    public static List<GoldenSubmission> builtIn() {
        return pairs(builtInFiles());
    }

    /** The files of {@link #builtIn}, with their paths within a scenarios folder. */
    public static List<TextFile> builtInFiles() {
        String folder = "/scenarios/" + NAME;
        String landmark = "individual-2026.json";
        return inGolden(JSON.onClassPath(folder, landmark), XML.onClassPath(folder, landmark));
    }

    /**
     * The recorded answers of a scenarios folder; none if it has no such subfolder.
     *
     * @throws IOException if a file cannot be read or exceeds the bounds
     */
    public static List<GoldenSubmission> read(Path scenarios) throws IOException {
        Path folder = scenarios.resolve(NAME);
        return Files.isDirectory(folder) ? pairs(inGolden(JSON.read(folder), XML.read(folder))) : List.of();
    }

    /**
     * Stamps that differ once a golden file of a scenarios folder changes.
     *
     * @throws IOException if the folder cannot be read
     */
    public static Set<TextFolder.Stamp> stamps(Path scenarios) throws IOException {
        Path folder = scenarios.resolve(NAME);
        Set<TextFolder.Stamp> stamps = new HashSet<>();
        if (Files.isDirectory(folder)) {
            stamps.addAll(JSON.stamps(folder));
            stamps.addAll(XML.stamps(folder));
        }
        return stamps;
    }

    private static List<TextFile> inGolden(List<TextFile> json, List<TextFile> xml) {
        return Stream.concat(json.stream(), xml.stream())
                .map(file -> new TextFile(NAME + "/" + file.path(), file.text()))
                .toList();
    }

    private static List<GoldenSubmission> pairs(List<TextFile> files) {
        Map<String, GoldenSubmission> byName = new TreeMap<>();
        for (TextFile file : files) {
            byName.merge(GoldenSubmission.name(file), GoldenSubmission.of(file), GoldenSubmission::with);
        }
        return List.copyOf(byName.values());
    }
}
