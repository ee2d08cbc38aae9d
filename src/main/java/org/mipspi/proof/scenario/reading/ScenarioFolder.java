package org.mipspi.proof.scenario.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.mipspi.files.TextFile;
import org.mipspi.files.TextFolder;

/** Reads the files of a scenarios folder. */
public final class ScenarioFolder {

    /** The file that names the base submissions. A folder without it starts from the built-in ones. */
    public static final String BASES = "bases.yaml";

    /** The file that lists the accepted gaps. A folder without it accepts none. */
    public static final String ACCEPTED_GAPS = "accepted-gaps.yaml";

    /** Bounds far beyond any real folder. */
    private static final TextFolder SCENARIOS = new TextFolder(".yaml", 1_000, 1024 * 1024);

    private ScenarioFolder() {}

    /** Whether a file is the one of this name, in small letters or in capitals. */
    public static boolean is(TextFile file, String name) {
        return file.path().equalsIgnoreCase(name);
    }

    /** The scenario files for the built-in rules. */
    public static List<TextFile> builtIn() {
        return SCENARIOS.onClassPath("/scenarios", BASES);
    }

    /**
     * The scenario files of a folder.
     *
     * @throws IOException if it cannot be read, is not a folder, or exceeds the bounds
     */
    public static List<TextFile> read(Path folder) throws IOException {
        return SCENARIOS.readEach(folder);
    }

    /**
     * Stamps that differ once a file of the folder changes.
     *
     * @throws IOException if the folder cannot be read
     */
    public static Set<TextFolder.Stamp> stamps(Path folder) throws IOException {
        return SCENARIOS.stamps(folder);
    }
}
