package org.mipspi.proof.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mipspi.files.TextFile;
import org.mipspi.proof.scenario.ScenarioSuite;
import org.mipspi.proof.scenario.ScenariosInvalid;
import org.mipspi.proof.scenario.reading.ScenarioFolder;
import org.mipspi.proof.scenario.reading.SuiteReader;
import org.mipspi.rules.Rule;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.text.RulesInvalid;

/** A tiny suite kills what it looks at, and no more. */
class MutationRunTest {

    private static final String SUITE =
            """
            scenarios:
              - name: A Yes to ONC-ACB surveillance is shown
                years: 2025
                basis: derived
                given: {PI_ONCACB_1: true}
                then: {ONC_ACB_SURVEILLANCE: MET}
            """;

    private static final RuleSet RULES = RuleSet.builtIn();

    private static final List<Rule> WANTED = RULES.catalog().rules().stream()
            .filter(rule ->
                    rule.name().equals("ONC_ACB_SURVEILLANCE: cooperation with ONC-ACB surveillance is attested"))
            .toList();

    private static final String SURVIVOR =
            """
            equivalent:
              - rule: "ONC_ACB_SURVEILLANCE: cooperation with ONC-ACB surveillance is attested"
                kind: YEARS
                what: "2024- -> 2025-"
                because: this is said for a test
            """;

    private static List<MutantVerdict> verdicts;

    @BeforeAll
    static void run() throws RulesInvalid, ScenariosInvalid {
        verdicts = judge(new EquivalentMutants(List.of()), (judged, all) -> {});
    }

    private static List<MutantVerdict> judge(EquivalentMutants equivalents, MutationRun.Progress progress)
            throws RulesInvalid, ScenariosInvalid {
        return new MutationRun(RULES, suite(SUITE), equivalents).judge(WANTED, progress);
    }

    private static ScenarioSuite suite(String text) throws ScenariosInvalid {
        return SuiteReader.read(
                List.of(new TextFile("attestations/onc-acb-surveillance.yaml", text)),
                RuleSet.builtIn().catalog());
    }

    private static MutantVerdict verdict(String id) {
        return verdicts.stream()
                .filter(verdict -> verdict.mutant().id().endsWith(id))
                .findFirst()
                .orElseThrow();
    }

    private static EquivalentMutants equivalents(String text) throws ScenariosInvalid {
        return EquivalentMutants.read(new TextFile("equivalent.yaml", text));
    }

    @Test
    void theVerdictNamesTheScenarioThatFails() {
        assertThat(verdict("ANSWER | answer == Answer.YES -> answer == Answer.NO"))
                .isInstanceOfSatisfying(MutantVerdict.Killed.class, killed -> assertThat(killed.detail())
                        .isEqualTo("attestations/onc-acb-surveillance.yaml:2: "
                                + "A Yes to ONC-ACB surveillance is shown [2025]"));
    }

    @Test
    void removingARuleLeavesARequirementWithoutAStatusWhichIsAFault() {
        assertThat(verdict("REMOVED | the whole rule"))
                .isInstanceOfSatisfying(MutantVerdict.Killed.class, killed -> assertThat(killed.by())
                        .isEqualTo(MutantVerdict.By.FAULT));
    }

    @Test
    void aMutantThatNoScenarioNoticesSurvives() {
        assertThat(verdict("YEARS | 2024- -> 2025-")).isInstanceOf(MutantVerdict.Survived.class);
        assertThat(MutationSummary.of(verdicts).survived()).isPositive();
        assertThat(MutationSummary.of(verdicts).mutants()).isEqualTo(verdicts.size());
    }

    @Test
    void aSurvivorThatIsListedAsEquivalentIsEquivalent() throws RulesInvalid, ScenariosInvalid {
        EquivalentMutants said = equivalents(SURVIVOR);
        AtomicInteger most = new AtomicInteger();
        List<MutantVerdict> judged = judge(said, (done, all) -> most.accumulateAndGet(done, Math::max));
        assertThat(judged)
                .filteredOn(MutantVerdict.Equivalent.class::isInstance)
                .hasSize(1);
        assertThat(said.refuted(name -> false, judged)).isEmpty();
        assertThat(most).hasValue(judged.size());
    }

    @Test
    void anEntryForAKilledOrUnknownMutantIsReported() throws ScenariosInvalid {
        String killed = SURVIVOR.replace("YEARS", "REMOVED").replace("2024- -> 2025-", "the whole rule");
        assertThat(equivalents(killed).refuted(name -> false, verdicts))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("is not equivalent", "kills it"));
        assertThat(equivalents(SURVIVOR.replace("2025-", "2031-")).refuted(name -> false, verdicts))
                .singleElement()
                .satisfies(fault -> assertThat(fault.toString())
                        .startsWith("equivalent.yaml:2:")
                        .contains("no such mutant"));
        String twice = SURVIVOR + SURVIVOR.substring(SURVIVOR.indexOf("  - "));
        assertThat(equivalents(twice).refuted(name -> false, verdicts))
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("twice"));
    }

    @Test
    void entriesForRulesThatWereNotJudgedAreNotReported() throws ScenariosInvalid {
        EquivalentMutants said = equivalents(SURVIVOR.replace("is attested", "was attested"));
        assertThat(said.refuted(name -> true, verdicts)).isEmpty();
        assertThat(said.refuted(name -> false, verdicts)).hasSize(1);
    }

    @Test
    void anEntryWithoutAReasonIsReported() {
        assertThatThrownBy(() -> equivalents(SURVIVOR.replace("because", "since")))
                .isInstanceOf(ScenariosInvalid.class)
                .hasMessageContaining("an entry has no because");
    }

    @Test
    void theBuiltInListOfEquivalentMutantsNamesExistingMutants() throws ScenariosInvalid {
        Set<String> ids = Mutants.of(RULES.catalog()).stream().map(Mutant::id).collect(Collectors.toSet());
        assertThat(EquivalentMutants.read(EquivalentMutants.builtIn()).entries())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(ids).contains(entry.id()));
    }

    @Test
    void withoutAMutantTheAssembledRuleBasesPassTheWholeSuite() throws RulesInvalid, ScenariosInvalid {
        ScenarioSuite all =
                SuiteReader.read(ScenarioFolder.builtIn(), RuleSet.builtIn().catalog());
        assertThat(new MutationRun(RULES, all, new EquivalentMutants(List.of())).failing())
                .isEmpty();
        String wrong = SUITE.replace("ONC_ACB_SURVEILLANCE: MET", "ONC_ACB_SURVEILLANCE: NOT_APPLICABLE");
        assertThat(new MutationRun(RULES, suite(wrong), new EquivalentMutants(List.of())).failing())
                .hasSize(1);
    }

    @Test
    void aMutantThatMakesTheRulesTooSlowIsKilledByTheTimeLimit() throws RulesInvalid, ScenariosInvalid {
        List<MutantVerdict> verdicts = new MutationRun(
                        RULES, suite(SUITE), new EquivalentMutants(List.of()), Duration.ZERO)
                .judge(WANTED, (judged, all) -> {});
        assertThat(verdicts)
                .filteredOn(verdict ->
                        verdict instanceof MutantVerdict.Killed killed && killed.by() == MutantVerdict.By.TIME)
                .isNotEmpty();
        assertThat(verdicts).noneMatch(MutantVerdict.Survived.class::isInstance);
    }
}
