package org.mipspi.proof.report.html;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Escaper;
import io.quarkus.qute.Expression;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.TemplateNode.Origin;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.mipspi.files.PrintableText;
import org.mipspi.proof.coverage.SuiteRun;
import org.mipspi.proof.scenario.ExpectationBasis;
import org.mipspi.proof.scenario.ScenarioResult;

/**
 * Writes a run of a suite as one HTML page that refers to nothing outside itself, is complete without its script, and
 * has the same bytes for the same run and day. Failures come first. The templates are in {@code /templates/suite-report}.
 */
public final class HtmlReport {

    private static final String FOLDER = "/templates/suite-report/";

    /**
     * One wrong rule can make every scenario fail. More failures than this help nobody and make the page too large to
     * open.
     */
    private static final int MAX_IN_FULL = 200;

    private static final Engine TEMPLATES = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addLocator(id -> Optional.of(new Resource(id)))
            .addResultMapper(new EscapedText())
            .build();

    private HtmlReport() {}

    /**
     * Writes a page in UTF-8.
     *
     * @param date the day of the run, which the page shows
     */
    public static void write(OutputStream file, SuiteRun run, LocalDate date) throws IOException {
        TreeSet<String> tags = new TreeSet<>();
        run.results().forEach(result -> tags.addAll(result.scenario().tags()));
        String page = TEMPLATES
                .getTemplate("report.html")
                .data("run", run)
                .data("date", date)
                .data("failures", run.failed().size() + run.changed().size())
                .data("failed", FailedScenario.of(first(run.failed())))
                .data("moreFailed", run.failed().size() - first(run.failed()).size())
                .data("changed", first(run.changed()))
                .data("moreChanged", run.changed().size() - first(run.changed()).size())
                .data("tiles", Tile.of(run))
                .data("folders", FolderRows.of(run))
                .data("standings", StandingRow.of(run.coverage()))
                .data("ruleFiles", RuleFileEntry.of(run))
                .data("scenarioFiles", ScenarioFileEntry.of(run.results()))
                .data("years", run.rules().measures().years())
                .data("bases", List.of(ExpectationBasis.values()))
                .data("tags", tags)
                .data("style", new RawString(resource("report.css")))
                .data("script", new RawString(resource("report.js")))
                .render();
        file.write(page.getBytes(StandardCharsets.UTF_8));
    }

    /** {@code 3 passed, 1 failed}, or only the first part if nothing failed. */
    static String counts(List<ScenarioResult> results) {
        long failed = results.stream().filter(result -> !result.passed()).count();
        return results.size() - failed + " passed" + (failed == 0 ? "" : ", " + failed + " failed");
    }

    private static <T> List<T> first(List<T> failures) {
        return failures.subList(0, Math.min(MAX_IN_FULL, failures.size()));
    }

    private static String resource(String name) {
        try (InputStream stream = HtmlReport.class.getResourceAsStream(FOLDER + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Resource(String name) implements TemplateLocation {
        @Override
        public Reader read() {
            return new StringReader(resource(name));
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.empty();
        }
    }

    /**
     * Escapes every value, whatever the type of its template, so that no text of a scenario becomes markup. Only style and
     * script are raw.
     */
    private static final class EscapedText implements ResultMapper {

        private static final Escaper HTML = Escaper.builder()
                .add('&', "&amp;")
                .add('<', "&lt;")
                .add('>', "&gt;")
                .add('"', "&quot;")
                .add('\'', "&#39;")
                .build();

        @Override
        public boolean appliesTo(Origin origin, Object result) {
            return !(result instanceof RawString);
        }

        @Override
        public String map(Object result, Expression expression) {
            return HTML.escape(PrintableText.lines(result.toString()));
        }
    }
}
