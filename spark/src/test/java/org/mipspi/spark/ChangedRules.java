package org.mipspi.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mipspi.files.TextFile;
import org.mipspi.rules.RuleFolder;

/** A folder with the built-in rules, except that the SAFER Guides have to be those of 2024. */
public final class ChangedRules {

    private ChangedRules() {}

    /** Writes the folder. */
    public static Path write(Path folder) throws IOException {
        for (TextFile file : RuleFolder.builtIn()) {
            Path target = folder.resolve(file.path());
            Files.createDirectories(target.getParent());
            Files.writeString(
                    target,
                    file.text()
                            .replace("guideEdition == 2025", "guideEdition == 2024")
                            .replace("guideEdition != 2025", "guideEdition != 2024"));
        }
        return folder;
    }
}
