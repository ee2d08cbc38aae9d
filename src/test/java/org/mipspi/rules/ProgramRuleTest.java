package org.mipspi.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mipspi.rules.measures.MeasureFiles;

/** What is decided in Java stands in the catalog with its source, like a rule. */
class ProgramRuleTest {

    private static final List<ProgramRule> RULES = ProgramRule.all();

    @Test
    void eachNamesACodeThatExists() {
        assertThat(RULES).isNotEmpty().allSatisfy(rule -> assertThatCode(() -> Class.forName(rule.code()))
                .as(rule.id())
                .doesNotThrowAnyException());
    }

    @Test
    void eachIsInForceInSomeSupportedYearAndHasAnIdOfItsOwn() {
        Set<String> ids = new HashSet<>();
        assertThat(RULES).allSatisfy(rule -> {
            assertThat(ids.add(rule.id())).as(rule.id()).isTrue();
            assertThat(MeasureFiles.builtIn().years()).anyMatch(rule.years()::contains);
        });
    }
}
