package org.mipspi.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mipspi.decision.DecisionService;
import org.mipspi.decision.DecisionService.Result.Decided;
import org.mipspi.domain.answer.Decision;
import org.mipspi.domain.answer.Decision.Firing;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.text.RulesInvalid;

class RuleSetTest {

    private static final RuleSet PREPARED = RuleSet.builtIn();
    private static final RuleSet COMPILED = compiled();

    @Test
    void rulesOfTheSameTextHaveTheSameRelease() {
        assertThat(PREPARED.release()).isEqualTo(COMPILED.release());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void preparedRulesAndRulesCompiledNowGiveTheSameAnswersInTheSameOrder(Path example)
            throws IOException, UnreadableDocument {
        Decision decision = decide(PREPARED, example);

        assertThat(decision).isEqualTo(decide(COMPILED, example));
        assertThat(decision.trace()).isNotEmpty();
    }

    /** What a rule saw of other rules' conclusions was told before. */
    @ParameterizedTest
    @MethodSource("examples")
    void aTraceListsARuleAfterTheRulesThatItDependsOn(Path example) throws IOException, UnreadableDocument {
        List<Firing> trace = decide(PREPARED, example).trace();
        Set<String> concludedByAny =
                trace.stream().flatMap(firing -> firing.concluded().stream()).collect(Collectors.toSet());

        Set<String> concludedBefore = new HashSet<>();
        int rests = 0;
        for (Firing firing : trace) {
            for (String fact : firing.facts()) {
                if (concludedByAny.contains(fact)) {
                    assertThat(concludedBefore).as(firing.rule()).contains(fact);
                    rests++;
                }
            }
            concludedBefore.addAll(firing.concluded());
        }
        assertThat(rests).isPositive();
    }

    private static Decision decide(RuleSet rules, Path example) throws IOException, UnreadableDocument {
        return ((Decided) new DecisionService(rules).decide(Files.readAllBytes(example), true)).decision();
    }

    private static Stream<Path> examples() {
        return Stream.of(
                        "group-of-two-cehrts-2026",
                        "group-two-sets-2025",
                        "individual-2026",
                        "reweighted-2026",
                        "zero-2026")
                .map(name -> Path.of("examples", name + ".json"));
    }

    private static RuleSet compiled() {
        try {
            return RuleSet.of("built-in", RuleFolder.builtIn());
        } catch (RulesInvalid e) {
            throw new IllegalStateException(e);
        }
    }
}
