package org.mipspi.proof.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A document has the values of its year. */
class DocumentTemplateTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static String document(JsonNode value, int year) {
        ObjectNode tree = JSON.objectNode();
        tree.set("field", value);
        tree.putArray("list").add(1).add(value);
        return new String(DocumentTemplate.of(tree).document(year), StandardCharsets.UTF_8);
    }

    @Test
    void aValueOfSomeYearsIsLeftOutInTheOthers() {
        JsonNode value = ValueByYear.with(null, Set.of(2026), JSON.textNode("in {year}"));
        assertThat(document(value, 2025)).isEqualTo("{\"list\":[1]}");
        assertThat(document(value, 2026)).isEqualTo("{\"field\":\"in 2026\",\"list\":[1,\"in 2026\"]}");
    }

    @Test
    void aValueOfSomeYearsReplacesTheCommonOne() {
        JsonNode once = ValueByYear.with(JSON.booleanNode(true), Set.of(2025, 2026), JSON.booleanNode(false));
        JsonNode twice = ValueByYear.with(once, Set.of(2026), JSON.numberNode(7));
        assertThat(document(twice, 2024)).isEqualTo("{\"field\":true,\"list\":[1,true]}");
        assertThat(document(twice, 2025)).isEqualTo("{\"field\":false,\"list\":[1,false]}");
        assertThat(document(twice, 2026)).isEqualTo("{\"field\":7,\"list\":[1,7]}");
    }
}
