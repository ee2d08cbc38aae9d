package org.mipspi.formats.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mipspi.domain.facts.Submission;
import org.mipspi.domain.measures.MeasureLists;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.formats.qppjson.QppJsonReader;
import org.mipspi.rules.measures.MeasureFiles;
import org.mipspi.submissions.RandomLines;
import org.mipspi.submissions.RandomSubmissions;

/** Reading straight to facts accepts nothing that reading by way of a tree refuses, and gives the same facts. */
class DirectReaderTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final MeasureLists MEASURES = MeasureFiles.builtIn();

    private static final List<String> OTHER_VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "-1",
            "1.5",
            "12.0",
            "1e2",
            "1e400",
            "9223372036854775807",
            "9223372036854775808",
            "2026",
            "\"\"",
            "\" \"",
            "\"pi\"",
            "\"2026-02-30\"",
            "\"PI_EP_1\"",
            "\"PRE\"",
            "\"123456789\"",
            "\"caf\\u00e9 é\"",
            "[]",
            "[null]",
            "[[]]",
            "{}",
            "{\"numerator\":1,\"denominator\":2}",
            "{\"numerator\":3,\"denominator\":2}",
            "{\"numerator\":null,\"denominator\":2}",
            "{\"analysis\":null}",
            "{\"analysis\":true,\"riskManagement\":null}",
            "{\"analysis\":true,\"completed\":true}",
            "{\"completed\":true,\"guideEdition\":0}",
            "{\"completed\":true,\"guideEdition\":2025.0}",
            "{\"completed\":null}",
            "{\"guideEdition\":2025}");

    @Test
    void givesTheFactsOfTheTreeForEveryRandomLine() throws Exception {
        RandomLines lines = new RandomLines(15, 200, 0);
        int direct = 0;
        for (int i = 0; i < 20_000; i++) {
            direct += isDirect(lines.next()) ? 1 : 0;
        }
        assertTrue(direct > 15_000, direct + " of 20,000 lines were read directly");
    }

    @Test
    void givesTheFactsOfTheTreeWhateverOneValueIs() throws Exception {
        RandomSubmissions submissions = new RandomSubmissions(15);
        int direct = 0;
        int all = 0;
        for (int i = 0; i < 24; i++) {
            ObjectNode document = submissions.acceptable(2024 + i % 3);
            for (byte[] variant : variants(document)) {
                direct += isDirect(variant) ? 1 : 0;
                all++;
            }
        }
        assertTrue(direct > 1_000 && direct < all / 2, direct + " of " + all + " variants were read directly");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "{",
                "{}{}",
                "\u0000{}",
                "{\"performanceYear\":2026,\"performanceYear\":2026,\"entityType\":\"individual\"}",
                "{\"performanceYear\":2026,\"entityType\":\"individual\"} x",
                "{\"performanceYear\":2026,\"entityType\":\"individual\",\"clinician\":{\"practice\":"
                        + "{\"servicesByPlaceOfService\":{\"11\":null,\"11\":1}}}}",
                "{\"data\":{\"submission\":{\"performanceYear\":2026,\"entityType\":\"individual\"}}}"
            })
    void leavesToTheTreeWhatIsNotUsual(String document) {
        assertNull(DirectReader.read(document.getBytes(UTF_8), MEASURES));
    }

    /** Sets of other categories, which are ignored unless they have measures of this one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"category\":\"quality\"}",
                "{\"measurements\":[{\"measureId\":\"IA_EPA_1\",\"value\":true}],\"category\":\"ia\"}",
                "{\"category\":\"ia\",\"measurements\":[7,{\"measureId\":7,\"value\":[{}]},{\"value\":1e999}]}",
                "{\"category\":\"ia\",\"measurements\":{},\"aggregate\":{\"measurements\":[]}}",
                "{\"category\":\"ia\",\"performanceStart\":[1],\"submissionMethod\":{\"a\":[[1]]},\"other\":{\"a\":1}}",
                "{\"aggregate\":[{\"measurements\":[]}],\"category\":\"ia\",\"aggregated\":[1]}"
            })
    void passesOverOtherCategories(String set) {
        assertTrue(isDirect(withSet(set)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"category\":\"PI\"}",
                "{\"category\":\" aci\"}",
                "{\"category\":\"ia\",\"measurements\":[{\"measureId\":\"PI_EP_1\"}]}",
                "{\"measurements\":[{\"measureId\":\"PI_EP_2\",\"value\":true}],\"category\":\"ia\"}",
                "{\"category\":\"ia\",\"aggregate\":[1,{\"measurements\":[{\"measureId\":\"PI_EP_1\"}]}]}",
                "{\"aggregate\":[{\"measurements\":[{\"measureId\":\"PI_EP_2\",\"value\":true}]}],\"category\":\"ia\"}",
                "{\"category\":\"ia\",\"category\":\"ia\"}",
                "{\"category\":\"ia\",\"x\":{\"a\":1,\"a\":2}}",
                "{\"category\":null}",
                "{}",
                "7"
            })
    void leavesSetsOfOtherCategoriesToTheTreeIfSomethingIsWrongInThem(String set) {
        assertNull(DirectReader.read(withSet(set), MEASURES));
    }

    private static byte[] withSet(String set) {
        return ("{\"performanceYear\":2026,\"entityType\":\"individual\",\"measurementSets\":[" + set + "]}")
                .getBytes(UTF_8);
    }

    /** The limits of a document are checked by the tree reader, in values that are passed over too. */
    @Test
    void leavesLongDocumentsToTheTree() {
        String text = "x".repeat(100_001);
        assertNull(DirectReader.read(withSet("{\"category\":\"ia\",\"submissionMethod\":\"" + text + "\"}"), MEASURES));
        String many = "1,".repeat(10_000) + "1";
        assertNull(DirectReader.read(withSet("{\"category\":\"ia\",\"value\":[" + many + "]}"), MEASURES));
        String digits = "1".repeat(101);
        assertNull(DirectReader.read(
                withSet("{\"category\":\"ia\",\"measurements\":[{\"value\":" + digits + "}]}"), MEASURES));
    }

    @Test
    void leavesWhatIsNotUtf8ToTheTree() {
        byte[] document = "{\"performanceYear\":2026,\"entityType\":\"individual\",\"entityId\":\"?\"}".getBytes(UTF_8);
        document[document.length - 3] = (byte) 0xe9;
        assertNull(DirectReader.read(document, MEASURES));
    }

    @Test
    void readsTheYearAfterTheSets() throws Exception {
        ObjectNode document = new RandomSubmissions(3).acceptable(2025);
        document.set("performanceYear", document.remove("performanceYear"));
        assertTrue(isDirect(JSON.writeValueAsBytes(document)));
    }

    @Test
    void leavesTooManySetsToTheTree() throws Exception {
        ObjectNode document = new RandomSubmissions(3).acceptable(2025);
        ArrayNode sets = (ArrayNode) document.get("measurementSets");
        JsonNode set = JSON.readTree(
                "{\"category\":\"pi\",\"performanceStart\":\"2025-01-01\",\"performanceEnd\":\"2025-12-31\"}");
        while (sets.size() < QppJsonReader.MAX_SETS) {
            sets.add(set);
        }
        assertNotNull(DirectReader.read(JSON.writeValueAsBytes(document), MEASURES));
        sets.add(set);
        assertNull(DirectReader.read(JSON.writeValueAsBytes(document), MEASURES));
    }

    /** Checks a document against the tree; whether it was read directly. */
    private static boolean isDirect(byte[] document) {
        Submission direct = DirectReader.read(document, MEASURES);
        if (direct != null) {
            assertEquals(new ReadResult.Accepted(direct), byTree(document), () -> new String(document, UTF_8));
        }
        return direct != null;
    }

    private static ReadResult byTree(byte[] document) {
        try {
            return SubmissionReader.read(QppJsonReader.read(document), MEASURES);
        } catch (UnreadableDocument e) {
            throw new AssertionError(new String(document, UTF_8), e);
        }
    }

    /** The document with each of its values replaced by each other one, left out, or given twice. */
    private static List<byte[]> variants(ObjectNode document) throws JsonProcessingException {
        List<byte[]> variants = new ArrayList<>();
        Consumer<JsonNode> add = changed -> variants.add(changed.toString().getBytes(UTF_8));
        vary(document, document, add);
        return variants;
    }

    private static void vary(JsonNode document, JsonNode parent, Consumer<JsonNode> variants)
            throws JsonProcessingException {
        if (parent instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            object.put("unknown", 1);
            variants.accept(document);
            object.remove("unknown");
            for (String name : names) {
                JsonNode value = object.get(name);
                for (String other : OTHER_VALUES) {
                    object.set(name, JSON.readTree(other));
                    variants.accept(document);
                }
                object.remove(name);
                variants.accept(document);
                object.set(name, value);
                vary(document, value, variants);
            }
        } else if (parent instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode value = array.get(i);
                for (String other : OTHER_VALUES) {
                    array.set(i, JSON.readTree(other));
                    variants.accept(document);
                }
                array.set(i, value);
                array.insert(i, value);
                variants.accept(document);
                array.remove(i);
                vary(document, value, variants);
            }
        }
    }
}
