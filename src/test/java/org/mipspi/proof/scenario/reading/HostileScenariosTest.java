package org.mipspi.proof.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.proof.scenario.ScenariosInvalid;
import org.mipspi.rules.Catalog;
import org.mipspi.rules.compile.RuleSet;

/** Whatever a scenario file contains, reading it ends soon, with scenarios or with findings that have a place. */
class HostileScenariosTest {

    private static final Catalog CATALOG = RuleSet.builtIn().catalog();

    /** Reading takes milliseconds; this is only against "never ends". */
    private static final Duration SOON = Duration.ofSeconds(30);

    private static final String TABLE =
            """
            scenarios:
              - name: A name
                years: 2026
                basis: derived
                given: {}
                then: {outcome: ZERO}
                columns: [%s]
                rows: {%s}
            """;

    static List<Arguments> tooMuch() {
        String text = "x".repeat(400_000);
        return List.of(
                arguments("a: &a " + text + "\nb: [" + "*a, ".repeat(20_000) + "]\n", "the alias *a is not allowed"),
                arguments("a: &a [1]\nb: *a\n", "the alias *a is not allowed"),
                arguments(TABLE.formatted("given" + ".a".repeat(50_000), "a: [1]"), "characters; at most 10000"),
                arguments(TABLE.formatted("given" + ".a".repeat(100), "a: [1]"), "a column names at most 10 keys"),
                arguments(
                        TABLE.formatted(
                                IntStream.range(0, 20_000)
                                        .mapToObj(i -> "given.c" + i)
                                        .collect(Collectors.joining(",")),
                                "a: [1]"),
                        "a table has at most 100 columns"),
                arguments(
                        TABLE.formatted(
                                "given.PI_EP_1",
                                IntStream.range(0, 2_000)
                                        .mapToObj(i -> "r" + i + ": [1]")
                                        .collect(Collectors.joining(","))),
                        "a table has at most 1000 rows"),
                arguments("[".repeat(100_000), "Nesting Depth exceeded max 30"),
                arguments("scenarios: [" + "1,".repeat(60_000) + "]", "more than 50000 values"),
                arguments("a: " + "1 ".repeat(600_000), "code points"),
                arguments(
                        TABLE.formatted("given.PI_EP_1", "a: [!!int " + "9".repeat(200_000) + "]"),
                        "this number has more than 1000 digits"));
    }

    private static Arguments arguments(String text, String message) {
        return Arguments.of(text, message);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("tooMuch")
    void aFileBeyondABoundIsAFindingWithItsPlace(String text, String message) {
        assertTimeoutPreemptively(
                SOON, () -> assertThatThrownBy(() -> SuiteReader.read(List.of(new TextFile("a.yaml", text)), CATALOG))
                        .isInstanceOfSatisfying(ScenariosInvalid.class, invalid -> {
                            assertThat(invalid.findings()).allSatisfy(HostileScenariosTest::assertPlace);
                            assertThat(invalid.findings())
                                    .extracting(Finding::message)
                                    .anyMatch(each -> each.contains(message));
                        }));
    }

    /** Built-in files with a few random changes: seeded, so that a failure can be repeated. */
    @Test
    void randomlyDamagedFilesNeverFailOtherwise() {
        List<TextFile> files = ScenarioFolder.builtIn().stream()
                .filter(file -> SuiteReader.holdsScenarios(file) && file.text().length() < 8_000)
                .toList();
        Random random = new Random(13);
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            for (int run = 0; run < 1_000; run++) {
                String text = damaged(files.get(random.nextInt(files.size())).text(), random);
                try {
                    SuiteReader.read(List.of(new TextFile("a.yaml", text)), CATALOG);
                } catch (ScenariosInvalid e) {
                    assertThat(e.findings()).as(text).isNotEmpty().allSatisfy(HostileScenariosTest::assertPlace);
                }
            }
        });
    }

    private static void assertPlace(Finding finding) {
        assertThat(finding.file()).isEqualTo("a.yaml");
        assertThat(finding.line()).isPositive();
        assertThat(finding.column()).isPositive();
        assertThat(finding.message().length()).isLessThan(2_000);
    }

    private static String damaged(String text, Random random) {
        List<String> pieces = List.of(
                "[",
                "]",
                "{",
                "}",
                ": ",
                "- ",
                "\n",
                "\n  ",
                "&a ",
                "*a",
                "!!int ",
                "!x ",
                "~",
                "null",
                "? ",
                "| ",
                "> ",
                "\"",
                "'",
                "#",
                ".",
                "given",
                "then",
                "columns: [years]",
                "rows: {a: [~]}",
                "in: {2026: {}}",
                "0x1",
                "1e400",
                "\u0000",
                "\uFFFE",
                "<<: ",
                "2026-",
                "9".repeat(40),
                "a".repeat(500),
                "%",
                "@",
                "{year+9}");
        StringBuilder damaged = new StringBuilder(text);
        for (int change = random.nextInt(6); change >= 0; change--) {
            int at = random.nextInt(damaged.length() + 1);
            int end = Math.min(damaged.length(), at + random.nextInt(12));
            damaged.replace(at, end, random.nextBoolean() ? "" : pieces.get(random.nextInt(pieces.size())));
        }
        return damaged.toString();
    }
}
