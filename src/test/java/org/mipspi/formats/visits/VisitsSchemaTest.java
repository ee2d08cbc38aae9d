package org.mipspi.formats.visits;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mipspi.domain.records.RecordProblem.Code;

/** The schema of a line and the reader agree, as far as a schema can tell. */
class VisitsSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA = schema();

    /** A day that the calendar does not have, and half a character. */
    private static final List<String> BEYOND_A_SCHEMA = List.of("2026-02-29", "\\ud800");

    private static JsonSchema schema() {
        try (InputStream text = VisitsReader.class.getResourceAsStream("/schema/visits.schema.json")) {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isValid(String line) throws IOException {
        return SCHEMA.validate(JSON.readTree(line)).isEmpty();
    }

    @Test
    void theSchemaIsASchema() throws IOException {
        JsonSchema ofSchemas = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(ofSchemas.validate(SCHEMA.getSchemaNode())).isEmpty();
    }

    @Test
    void itHasTheFieldsThatAreRead() {
        assertThat(names("header")).isEqualTo(fields(true));
        assertThat(names("visit")).isEqualTo(fields(false));
    }

    private static Set<String> names(String definition) {
        JsonNode properties =
                SCHEMA.getSchemaNode().get("$defs").get(definition).get("properties");
        return properties.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static Set<String> fields(boolean ofHeader) {
        return Arrays.stream(VisitField.values())
                .filter(field -> field.isOfHeader() == ofHeader)
                .map(VisitField::toString)
                .collect(Collectors.toSet());
    }

    @Test
    void itAcceptsVisitsThatAreRead() throws IOException {
        RandomVisitLines random = new RandomVisitLines(20261130);
        for (int i = 0; i < 500; i++) {
            String line = random.json(random.one());
            assertThat(isValid(line)).as(line).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"zone\":\"America/New_York\"}",
                "{\"closedDays\":[]}",
                "{\"performanceStart\":\"2026-01-01\",\"performanceEnd\":\"2026-12-31\"}"
            })
    void itAcceptsHeadersThatAreRead(String header) throws IOException {
        assertThat(isValid(header)).isTrue();
    }

    static Stream<Arguments> refusedFields() {
        return VisitRefusalsTest.fields()
                .filter(field -> field.get()[1] != Code.CONTRADICTION)
                .filter(field -> BEYOND_A_SCHEMA.stream().noneMatch(((String) field.get()[0])::contains));
    }

    @ParameterizedTest
    @MethodSource("refusedFields")
    void itRefusesFieldsThatAreRefused(String more, Code code, String field) throws IOException {
        String line = "{'patient':'p1','visit':'e1','date':'2026-03-04'," + more + "}";
        assertThat(isValid(line.replace('\'', '"'))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'patient':'p1','visit':'e1','date':'2026-03-04','accessAt':'2026-03-05','transmitAt':'2026-03-05'}",
                "{'patient':'p1','date':'2026-03-04'}",
                "{'visit':'e1','date':'2026-03-04'}",
                "{'patient':'p1','visit':'e1'}",
                "{'patient':7,'visit':'e1','date':'2026-03-04'}",
                "{'zone':''}",
                "{'zone':5}",
                "{'closedDays':'2026-11-27'}",
                "{'closedDays':['2026-11-27T00:00']}",
                "{'performanceStart':'2026-01-01'}",
                "{'performanceStart':'x','performanceEnd':'2026-06-30'}",
                "{'tin':'000456789'}",
                "{'zones':'America/New_York'}",
                "[]"
            })
    void itRefusesLinesThatAreRefused(String line) throws IOException {
        assertThat(isValid(line.replace('\'', '"'))).isFalse();
    }
}
