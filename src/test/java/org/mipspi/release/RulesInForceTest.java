package org.mipspi.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mipspi.decision.DecisionService;
import org.mipspi.decision.DecisionService.Result.Decided;
import org.mipspi.domain.decision.Decision;
import org.mipspi.domain.decision.Decision.Firing;
import org.mipspi.formats.Unreadable;
import org.mipspi.rules.Rule;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.RulesInvalid;

class RulesInForceTest {

    private static final RulesInForce PREPARED = RulesInForce.builtIn();
    private static final RulesInForce COMPILED = compiled();

    @Test
    void rules_of_one_text_are_called_the_same_however_they_came_to_be() {
        assertThat(PREPARED.release()).isEqualTo(COMPILED.release());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void rules_prepared_by_the_build_and_rules_compiled_now_answer_alike_and_fire_in_the_same_order(Path example)
            throws IOException, Unreadable {
        Decision decision = decide(PREPARED, example);

        assertThat(decision).isEqualTo(decide(COMPILED, example));
        assertThat(decision.trace()).isNotEmpty();
    }

    /** Of rules that could all fire at the start, the one that stands first in the files does. */
    @Test
    void a_trace_keeps_the_order_of_the_rule_files() throws IOException, Unreadable {
        List<String> inOrder =
                PREPARED.catalogue().rules().stream().map(Rule::name).toList();

        List<String> attestations = decide(PREPARED, Path.of("examples/individual-2026.json")).trace().stream()
                .filter(firing -> firing.file().startsWith("attestations/"))
                .map(Firing::rule)
                .toList();

        assertThat(attestations)
                .hasSizeGreaterThan(5)
                .isSortedAccordingTo((a, b) -> Integer.compare(inOrder.indexOf(a), inOrder.indexOf(b)));
    }

    private static Decision decide(RulesInForce rules, Path example) throws IOException, Unreadable {
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

    private static RulesInForce compiled() {
        try {
            return RulesInForce.of("built-in", RuleFolder.builtIn());
        } catch (RulesInvalid e) {
            throw new IllegalStateException(e);
        }
    }
}
