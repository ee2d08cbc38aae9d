package org.mipspi.proof.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.mipspi.files.JsonFile;
import org.mipspi.proof.scenario.Scenario;
import org.mipspi.proof.scenario.ScenarioResult;
import org.mipspi.proof.scenario.golden.GoldenResult;

/**
 * Results as JSON, for programs that need more than a pass or a failure.
 *
 * @param passed how many results are as expected or as recorded
 * @param failed how many are not
 * @param results each scenario in each of its years
 * @param golden each recorded answer
 */
public record ScenarioJson(long passed, long failed, List<Result> results, List<Golden> golden) {

    /** A scenario in one of its years. */
    record Result(
            String file,
            int line,
            String name,
            int year,
            String basis,
            List<String> tags,
            boolean passed,
            List<Difference> differences) {

        static Result of(ScenarioResult result) {
            Scenario scenario = result.scenario();
            return new Result(
                    scenario.file(),
                    scenario.line(),
                    scenario.name(),
                    result.year(),
                    scenario.basis().toString(),
                    scenario.tags(),
                    result.passed(),
                    result.differences().stream()
                            .map(field -> new Difference(field.field(), field.line(), field.expected(), field.actual()))
                            .toList());
        }
    }

    /** An expectation that was not met. */
    record Difference(String field, int line, String expected, String actual) {}

    /** A recorded answer; a reason only if it failed. */
    record Golden(String file, boolean passed, @JsonInclude(Include.NON_NULL) String reason, List<String> difference) {

        static Golden of(GoldenResult result) {
            return new Golden(result.golden().path(), result.passed(), result.reason(), result.difference());
        }
    }

    /** Writes a report in UTF-8. */
    public static void write(OutputStream file, List<ScenarioResult> results, List<GoldenResult> golden)
            throws IOException {
        long passed = results.stream().filter(ScenarioResult::passed).count()
                + golden.stream().filter(GoldenResult::passed).count();
        JsonFile.write(
                file,
                new ScenarioJson(
                        passed,
                        results.size() + golden.size() - passed,
                        results.stream().map(Result::of).toList(),
                        golden.stream().map(Golden::of).toList()));
    }
}
