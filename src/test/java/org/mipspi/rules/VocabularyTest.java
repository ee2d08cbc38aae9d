package org.mipspi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mipspi.domain.conclusions.Met;
import org.mipspi.domain.facts.HealthInformationExchange;
import org.mipspi.domain.facts.Measure;
import org.mipspi.domain.points.OptionInForce;
import org.mipspi.domain.points.PointsAvailable;

class VocabularyTest {

    /** Rules may call every public method of these types, so none may change anything. */
    @Test
    void allFieldsOfItsTypesAreFinal() {
        ArchRuleDefinition.fields()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(new ClassFileImporter().importPackages(Vocabulary.PACKAGES.toArray(String[]::new)));
    }

    @Test
    void givingMorePointsLeavesTheOldPointsAsTheyWere() {
        PointsAvailable none =
                new PointsAvailable(new OptionInForce(1, new HealthInformationExchange(null, null, null, null, null)));

        assertThat(none.give("PI_EP_1", 10).held("PI_EP_1")).isEqualTo(10);
        assertThat(none.held("PI_EP_1")).isZero();
    }

    @Test
    void methodsOfEveryObjectAndStaticMethodsAreNotPartOfIt() {
        assertThat(Vocabulary.methods(Measure.class))
                .extracting(Method::getName)
                .contains("id", "isAddressed", "said")
                .doesNotContain("getClass", "hashCode", "toString", "equals", "wait", "notify", "notReported");
        assertThat(Arrays.asList(
                        Vocabulary.property(Measure.class, "class"), Vocabulary.property(Met.class, "getClass")))
                .containsOnlyNulls();
    }

    @Test
    void onlyTypesOfTheDomainPackagesArePartOfIt() {
        assertThat(Vocabulary.type("Measure")).isEqualTo(Measure.class);
        assertThat(Arrays.asList(
                        Vocabulary.type("measure"),
                        Vocabulary.type("Runtime"),
                        Vocabulary.type("java.lang.Runtime"),
                        Vocabulary.type("PiMeasure$Kind"),
                        Vocabulary.type("")))
                .containsOnlyNulls();
    }
}
