package org.mipspi.cli.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.mipspi.files.OutputFile;
import org.mipspi.files.TextFile;
import org.mipspi.proof.scenario.golden.GoldenFolder;
import org.mipspi.proof.scenario.reading.ScenarioFolder;
import org.mipspi.rules.RuleFolder;

/** {@code rules --export}: a copy of the built-in rules and scenarios, which an analyst can change. */
public final class RuleExport {

    private final Path folder;

    /** Into this folder. */
    public RuleExport(Path folder) {
        this.folder = folder;
    }

    /** Whether the folder can be written without touching a file that is there. */
    public boolean isFree() throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /** Writes rules, readings and measure files to {@code rules}, and scenarios with recorded answers to {@code scenarios}. */
    public void write() throws IOException {
        write(rules(), RuleFolder.builtIn());
        write(scenarios(), ScenarioFolder.builtIn());
        write(scenarios(), GoldenFolder.builtInFiles());
    }

    /** The folder of the rules. */
    public Path rules() {
        return folder.resolve("rules");
    }

    /** The folder of the scenarios. */
    public Path scenarios() {
        return folder.resolve("scenarios");
    }

    private static void write(Path into, List<TextFile> files) throws IOException {
        for (TextFile file : files) {
            Path path = into.resolve(file.path());
            Files.createDirectories(path.getParent());
            OutputFile.replace(path, file.text().getBytes(StandardCharsets.UTF_8));
        }
    }
}
