package org.mipspi.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mipspi.release.RulesInForce;
import org.mipspi.rules.Mutant;
import org.mipspi.rules.RulesInvalid;
import org.mipspi.scenario.ScenarioFolder;
import org.mipspi.scenario.ScenarioSuite;
import org.mipspi.scenario.ScenariosInvalid;

/** No small fault in any of our rules goes unnoticed by our scenarios, but for those that are said to change nothing. */
class OwnMutantsTest {

    @Test
    void everyMutantIsNoticedOrExplained() throws RulesInvalid, ScenariosInvalid {
        RulesInForce rules = RulesInForce.builtIn();
        ScenarioSuite suite = ScenarioSuite.read(ScenarioFolder.builtIn());
        Equivalents said = Equivalents.read(Equivalents.builtIn());
        List<Verdict> verdicts =
                new MutationRun(rules, suite, said).judge(rules.catalogue().rules(), (judged, all) -> {});
        assertThat(verdicts.stream().filter(Verdict.Survived.class::isInstance).map(Verdict::mutant))
                .as("mutants that no scenario notices; docs/mutation.md says what to do")
                .extracting(Mutant::id)
                .isEmpty();
        assertThat(said.refuted(rule -> false, verdicts)).isEmpty();
        assertThat(verdicts).extracting(verdict -> verdict.mutant().kind()).contains(Mutant.Kind.values());
    }
}
