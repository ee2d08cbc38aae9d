package org.mipspi.cli.suite;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.mipspi.files.OutputFile;
import org.mipspi.proof.coverage.SuiteRun;
import org.mipspi.proof.report.CoverageJson;
import org.mipspi.proof.report.JUnitReport;
import org.mipspi.proof.report.ScenarioJson;
import org.mipspi.proof.report.html.HtmlReport;
import picocli.CommandLine.Option;

/** The options of {@code test} for report files. */
final class ReportOptions {

    @Option(names = "--html", paramLabel = "FILE", description = "Also write the results as an HTML page with charts")
    private Path html;

    @Option(names = "--junit", paramLabel = "FILE", description = "Also write the results as JUnit XML")
    private Path junit;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the results as JSON")
    private Path json;

    @Option(
            names = "--coverage",
            paramLabel = "FILE",
            description = "Also write the rule coverage of the scenarios as JSON")
    private Path coverage;

    /** The file for the results as JSON; null if not asked for. */
    Path json() {
        return json;
    }

    /** Writes one report. */
    @FunctionalInterface
    private interface Report {
        void write(OutputStream file) throws IOException, XMLStreamException;
    }

    /** Which report files cannot be written, and why; checked before anything runs. Empty if all can be written. */
    List<String> usageErrors() throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        files.put("--html", html);
        files.put("--junit", junit);
        files.put("--json", json);
        files.put("--coverage", coverage);
        List<String> usageErrors = new ArrayList<>();
        for (Map.Entry<String, Path> wanted : files.entrySet()) {
            String fault = OutputFile.fault(wanted.getValue());
            if (fault != null) {
                usageErrors.add(wanted.getKey() + ": " + fault);
            }
        }
        return usageErrors;
    }

    /** Writes the reports that were asked for; existing files are replaced. */
    void write(SuiteRun run) throws IOException {
        write(html, file -> HtmlReport.write(file, run, LocalDate.now()));
        write(junit, file -> JUnitReport.write(file, run.results(), run.recorded()));
        write(json, file -> ScenarioJson.write(file, run.results(), run.recorded()));
        write(coverage, file -> CoverageJson.write(file, run.coverage()));
    }

    private static void write(Path file, Report report) throws IOException {
        if (file != null) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                report.write(bytes);
            } catch (XMLStreamException e) {
                throw new IOException(e.getMessage(), e);
            }
            OutputFile.replace(file, bytes.toByteArray());
        }
    }
}
