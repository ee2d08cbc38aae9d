package org.mipspi.proof.report.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.mipspi.proof.scenario.FieldResult;
import org.mipspi.proof.scenario.Scenario;
import org.mipspi.proof.scenario.ScenarioResult;
import org.mipspi.proof.scenario.golden.GoldenResult;

/** What is not as expected: expected against actual, and the document that was sent. */
final class Failures {

    /** One wrong rule can fail everything: whoever broke more begins with these, and the page stays of a size to open. */
    private static final int MAX_IN_FULL = 200;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Page page;

    Failures(Page page) {
        this.page = page;
    }

    void write(List<ScenarioResult> failed, List<GoldenResult> changed) throws XMLStreamException {
        if (failed.isEmpty() && changed.isEmpty()) {
            return;
        }
        page.open("section", "id", "failures").element("h2", "Failed");
        for (ScenarioResult result : failed.subList(0, Math.min(MAX_IN_FULL, failed.size()))) {
            failure(result);
        }
        if (failed.size() > MAX_IN_FULL) {
            page.element("p", "and " + (failed.size() - MAX_IN_FULL) + " more, which the list of scenarios marks.");
        }
        for (GoldenResult result : changed.subList(0, Math.min(MAX_IN_FULL, changed.size()))) {
            changed(result);
        }
        if (changed.size() > MAX_IN_FULL) {
            page.element("p", "and " + (changed.size() - MAX_IN_FULL) + " more recorded answers.");
        }
        page.close().line();
    }

    private void changed(GoldenResult result) throws XMLStreamException {
        page.open("article").element("h3", result.golden().path()).element("p", result.reason(), "class", "place");
        if (!result.difference().isEmpty() && !result.isNew()) {
            page.element("pre", String.join("\n", result.difference()));
        }
        page.close().line();
    }

    private void failure(ScenarioResult result) throws XMLStreamException {
        Scenario scenario = result.scenario();
        page.open("article").element("h3", scenario.name() + " [" + result.year() + "]");
        page.open("p", "class", "place").element("code", scenario.place());
        page.text(", " + scenario.basis()).close();
        page.open("div", "class", "wide").open("table").open("thead").open("tr");
        for (String heading : List.of("Field", "Line", "Expected", "Actual")) {
            page.element("th", heading, "scope", "col");
        }
        page.close().close().open("tbody");
        for (FieldResult field : result.differences()) {
            page.open("tr").element("th", field.field(), "scope", "row");
            page.element("td", Integer.toString(field.line()));
            new Words(page).difference(field.expected(), field.actual());
            page.close();
        }
        page.close().close().close();
        page.open("details").element("summary", "The document that was sent");
        page.element("pre", document(result)).close().close().line();
    }

    /** On several lines, unless it was written as a text: then what is wrong may be in the text. */
    private static String document(ScenarioResult result) {
        String sent = new String(result.scenario().given().document(result.year()), StandardCharsets.UTF_8);
        try {
            JsonNode tree = JSON.readTree(sent);
            return tree.toString().equals(sent) ? tree.toPrettyString() : sent;
        } catch (JsonProcessingException e) {
            return sent;
        }
    }
}
