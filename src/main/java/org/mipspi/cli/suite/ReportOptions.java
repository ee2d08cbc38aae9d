package org.mipspi.cli.suite;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.mipspi.proof.coverage.SuiteRun;
import org.mipspi.proof.report.CoverageJson;
import org.mipspi.proof.report.JUnitReport;
import org.mipspi.proof.report.ScenarioJson;
import org.mipspi.proof.report.html.HtmlReport;
import picocli.CommandLine.Option;

/** The files that {@code test} writes beside what it shows, where they are asked for. */
final class ReportOptions {

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write the results as one HTML page too, with pictures")
    private Path html;

    @Option(names = "--junit", paramLabel = "FILE", description = "Write the results as JUnit XML too")
    private Path junit;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the results as JSON too")
    private Path json;

    @Option(
            names = "--coverage",
            paramLabel = "FILE",
            description = "Write what the scenarios show of the rules as JSON")
    private Path coverage;

    /** Where results go as JSON; null where nobody asks for it. */
    Path json() {
        return json;
    }

    /** One report, into a stream. */
    @FunctionalInterface
    private interface Report {
        void write(OutputStream file) throws IOException, XMLStreamException;
    }

    /** Why what is asked for cannot be written, before anything is run; empty where nothing is in the way. */
    List<String> obstacles() {
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("--html", html);
        files.put("--junit", junit);
        files.put("--json", json);
        files.put("--coverage", coverage);
        List<String> obstacles = new ArrayList<>();
        files.forEach((option, file) -> {
            if (file != null && Files.isDirectory(file)) {
                obstacles.add(option + " " + file + " is a folder; name a file");
            } else if (file != null && !Files.isDirectory(file.toAbsolutePath().getParent())) {
                obstacles.add(option + " " + file + ": there is no folder "
                        + file.toAbsolutePath().getParent());
            }
        });
        return obstacles;
    }

    /** Writes what is asked for, over what an earlier run wrote. */
    void write(SuiteRun run) throws IOException {
        write(html, file -> HtmlReport.write(file, run));
        write(junit, file -> JUnitReport.write(file, run.results(), run.recorded()));
        write(json, file -> ScenarioJson.write(file, run.results(), run.recorded()));
        write(coverage, file -> CoverageJson.write(file, run.coverage()));
    }

    /** In one go: whoever looks at a file while a later run writes it sees no half of it for long. */
    private static void write(Path file, Report report) throws IOException {
        if (file != null) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                report.write(bytes);
            } catch (XMLStreamException e) {
                throw new IOException(e.getMessage(), e);
            }
            Files.write(file, bytes.toByteArray());
        }
    }
}
