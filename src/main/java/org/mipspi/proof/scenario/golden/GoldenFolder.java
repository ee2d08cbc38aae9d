package org.mipspi.proof.scenario.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mipspi.decision.DocumentFormat;
import org.mipspi.files.TextFile;
import org.mipspi.files.TextFolder;

/** Where whole submissions and their recorded answers are kept: the folder {@code golden} of a scenarios folder. */
public final class GoldenFolder {

    private static final String NAME = "golden";
    private static final int MAX_FILES = 1_000;
    private static final TextFolder JSON = new TextFolder(".json", MAX_FILES, DocumentFormat.QPP_JSON.maxBytes());
    private static final TextFolder XML = new TextFolder(".xml", MAX_FILES, DocumentFormat.QRDA_III.maxBytes());

    private GoldenFolder() {}

    /** What this build carries for its own rules. */
    public static List<GoldenSubmission> builtIn() {
        String folder = "/scenarios/" + NAME;
        String landmark = "individual-2026.json";
        return pairs(JSON.onClassPath(folder, landmark), XML.onClassPath(folder, landmark));
    }

    /**
     * What a scenarios folder keeps; nothing where it has no such folder in it.
     *
     * @throws IOException if a file cannot be read or is beyond the bounds
     */
    public static List<GoldenSubmission> read(Path scenarios) throws IOException {
        Path folder = scenarios.resolve(NAME);
        return Files.isDirectory(folder) ? pairs(JSON.read(folder), XML.read(folder)) : List.of();
    }

    /**
     * What tells whether something that a scenarios folder keeps has changed since.
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

    private static List<GoldenSubmission> pairs(List<TextFile> json, List<TextFile> xml) {
        Map<String, GoldenSubmission> byName = new TreeMap<>();
        List<TextFile> all = new ArrayList<>(json);
        all.addAll(xml);
        for (TextFile file : all) {
            TextFile named = new TextFile(NAME + "/" + file.path(), file.text());
            byName.merge(GoldenSubmission.name(named), GoldenSubmission.of(named), GoldenSubmission::with);
        }
        return List.copyOf(byName.values());
    }
}
