package org.mipspi.proof.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mipspi.proof.scenario.ScenarioSuite;
import org.mipspi.proof.scenario.ScenariosInvalid;
import org.mipspi.proof.scenario.reading.ScenarioFolder;
import org.mipspi.proof.scenario.reading.SuiteReader;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.text.RulesInvalid;

/** No small fault in any of our rules goes unnoticed by our scenarios, but for those that are said to change nothing. */
class BuiltInScenariosKillMutantsTest {

    @Test
    void everyMutantIsNoticedOrExplained() throws RulesInvalid, ScenariosInvalid {
        RuleSet rules = RuleSet.builtIn();
        ScenarioSuite suite =
                SuiteReader.read(ScenarioFolder.builtIn(), RuleSet.builtIn().catalog());
        EquivalentMutants said = EquivalentMutants.read(EquivalentMutants.builtIn());
        List<MutantVerdict> verdicts =
                new MutationRun(rules, suite, said).judge(rules.catalog().rules(), (judged, all) -> {});
        assertThat(verdicts.stream()
                        .filter(MutantVerdict.Survived.class::isInstance)
                        .map(MutantVerdict::mutant))
                .as("mutants that no scenario notices; docs/mutation.md says what to do")
                .extracting(Mutant::id)
                .isEmpty();
        assertThat(said.refuted(rule -> false, verdicts)).isEmpty();
        assertThat(verdicts).extracting(verdict -> verdict.mutant().kind()).contains(Mutant.Kind.values());
    }
}
