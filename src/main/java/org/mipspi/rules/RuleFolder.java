package org.mipspi.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.mipspi.files.TextFile;
import org.mipspi.files.TextFolder;

/** Where rule files are read from. */
public final class RuleFolder {

    /** Bounds far beyond any real folder: the built-in rules have 40 files of 3 KB. Reading and checking end within a minute. */
    private static final TextFolder RULES = new TextFolder(".drl", 1_000, 64 * 1024, 2 * 1024 * 1024);

    private RuleFolder() {}

    /** The built-in rules. */
    public static List<TextFile> builtIn() {
        return RULES.onClassPath("/rules", "scoring/category.drl");
    }

    /**
     * The rules of a folder.
     *
     * @throws IOException if it cannot be read, is not a folder, contains no rule file, or exceeds a limit
     */
    public static List<TextFile> read(Path folder) throws IOException {
        List<TextFile> files = RULES.read(folder);
        if (files.isEmpty()) {
            throw new IOException(folder + " contains no rule files (*.drl). Name a folder of rules");
        }
        return files;
    }

    /**
     * Stamps that differ if a file of the folder has changed.
     *
     * @throws IOException if the folder cannot be read
     */
    public static Set<TextFolder.Stamp> stamps(Path folder) throws IOException {
        return RULES.stamps(folder);
    }
}
