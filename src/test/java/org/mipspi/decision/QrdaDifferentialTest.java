package org.mipspi.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.mipspi.decision.DecisionService.Result;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.Problem;
import org.mipspi.formats.qppjson.QppJsonReader;
import org.mipspi.formats.qppjson.QppJsonWriter;
import org.mipspi.formats.qrda3.QrdaReader;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.submissions.RandomSubmissions;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** A submission is decided alike, whichever of the two formats says it. */
class QrdaDifferentialTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DOCUMENTS = 800;

    private static final DecisionService SERVICE = new DecisionService(RuleSet.builtIn());

    @Test
    void acceptableSubmissionsGetTheSameAnswer() throws Exception {
        RandomSubmissions random = new RandomSubmissions(20_260_202);
        int compared = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            ObjectNode json = expressible(random.acceptable());
            if (startsInAnotherYear(json)) {
                continue;
            }
            compared++;
            Result expected = SERVICE.decide(JSON.writeValueAsBytes(json), false);
            Result actual = SERVICE.decide(read(QrdaRendering.of(json)), false);
            assertThat(actual).as(json::toString).isInstanceOf(Result.Decided.class);
            assertThat(actual).as(json::toString).isEqualTo(expected);
        }
        assertThat(compared).isGreaterThan(DOCUMENTS * 9 / 10);
    }

    /** The performance year of a QRDA document is that of its first day. */
    private static boolean startsInAnotherYear(JsonNode json) {
        String start =
                json.path("measurementSets").path(0).path("performanceStart").asText();
        return !start.isEmpty()
                && !start.startsWith(json.path("performanceYear").asInt() + "-");
    }

    @Test
    void refusedSubmissionsAreRefusedForTheSameReasonsAtPlacesThatThereAre() throws Exception {
        RandomSubmissions random = new RandomSubmissions(20_260_203);
        for (int i = 0; i < DOCUMENTS; i++) {
            String xml = QrdaRendering.of(expressible(random.refusable()));
            Obj document = read(xml);
            Result actual = SERVICE.decide(document, false);
            Result expected = SERVICE.decide(QppJsonReader.read(bytes(QppJsonWriter.of(document))), false);
            assertThat(codes(problems(actual))).as(xml).isEqualTo(codes(withoutYearOfNoDay(problems(expected))));
            assertThatEachPlaceIsOne(xml, actual);
        }
    }

    /** What a QRDA document cannot say is taken away. */
    private static ObjectNode expressible(ObjectNode submission) {
        ObjectNode json = submission.deepCopy();
        json.remove(List.of("submissionId", "entityId", "clinician", "priorEngagement", "someFieldOfAnotherCategory"));
        ArrayNode sets = JSON.createArrayNode();
        for (JsonNode set : json.path("measurementSets")) {
            // A QRDA document has one section of the category.
            if (set.path("category").asText().equals("pi") && sets.isEmpty()) {
                QrdaRendering.simplify((ObjectNode) set, set.path("cehrtId"));
                ((ObjectNode) set).put("programName", "mips");
                sets.add(set);
            }
        }
        json.set("measurementSets", sets);
        return json;
    }

    private static Obj read(String xml) throws Exception {
        return QrdaReader.read(new ByteArrayInputStream(bytes(xml)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Problem> problems(Result result) {
        return result instanceof Result.Refused refused ? refused.problems() : List.of();
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(problem -> problem.code().name()).sorted().toList();
    }

    /** A first day that is no date is one mistake in XML, and in JSON another in the year that was made of it. */
    private static List<Problem> withoutYearOfNoDay(List<Problem> problems) {
        boolean noDay = problems.stream().anyMatch(problem -> isInvalid(problem, "performanceStart"));
        return problems.stream()
                .filter(problem -> !(noDay && isInvalid(problem, "performanceYear")))
                .toList();
    }

    private static boolean isInvalid(Problem problem, String field) {
        return problem.code() == Problem.Code.INVALID_FORMAT
                && field.equals(problem.place().key());
    }

    /** The paths are plain XPath 1.0 to an engine that is told which namespace their names are of. */
    private static void assertThatEachPlaceIsOne(String xml, Result result) throws Exception {
        if (!(result instanceof Result.Refused refused)) {
            return;
        }
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes(xml)));
        for (Problem problem : refused.problems()) {
            NodeList found = (NodeList) XPathFactory.newInstance()
                    .newXPath()
                    .evaluate(problem.place().address(), document, XPathConstants.NODESET);
            assertThat(found.getLength()).as(problem.place().address()).isOne();
        }
    }
}
