package org.mipspi.proof.scenario.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.mipspi.files.TextFile;
import org.mipspi.files.TextFolder;

/** Where scenario files are read from. */
public final class ScenarioFolder {

    /** Bounds far beyond any real folder. */
    private static final TextFolder SCENARIOS = new TextFolder(".yaml", 1_000, 1024 * 1024);

    private ScenarioFolder() {}

    /** The scenarios that this build carries for its own rules. */
    public static List<TextFile> builtIn() {
        return SCENARIOS.onClassPath("/scenarios", ScenarioSuite.BASES);
    }

    /**
     * The scenarios of a folder.
     *
     * @throws IOException if it cannot be read, is no folder, or is beyond the bounds
     */
    public static List<TextFile> read(Path folder) throws IOException {
        return SCENARIOS.read(folder);
    }

    /**
     * What tells whether a file of a folder has changed since.
     *
     * @throws IOException if the folder cannot be read
     */
    public static Set<TextFolder.Stamp> stamps(Path folder) throws IOException {
        return SCENARIOS.stamps(folder);
    }
}
