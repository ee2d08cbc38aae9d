package org.mipspi.proof.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.mipspi.files.TextFile;
import org.mipspi.proof.coverage.AcceptedGaps;
import org.mipspi.proof.coverage.SuiteRun;
import org.mipspi.proof.scenario.golden.GoldenSubmission;
import org.mipspi.proof.scenario.reading.SuiteReader;
import org.mipspi.rules.compile.RuleSet;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The page that {@code test --html} writes, parsed as the well-formed XML that it also is. */
class HtmlReportTest {

    private static final RuleSet RULES = RuleSet.builtIn();

    private static final String HOSTILE = "<script>alert(1)</script> & \"</td>' ]]>";

    private static final String SCENARIOS =
            """
            scenarios:
              - name: "%s"
                years: 2025-2026
                basis: interpretation
                tags: ["<b>bold</b>"]
                given: {PI_EP_1: 100/200}
                then: {category: 95, PI_EP_1: {points: 7}}
              - name: Not a document
                years: 2026
                basis: derived
                given: {document: "{<broken>"}
                then: {outcome: "SCORED"}
              - name: A tag with letters that are not shown
                years: 2026
                basis: derived
                tags: ["A tag with \\u202E turned and \\a rung letters"]
                given: {as: base}
                then: {category: 100}
            """
                    .formatted(HOSTILE.replace("\"", "\\\""));

    /** Not a document. A different answer is recorded for it. */
    private static final List<GoldenSubmission> GOLDEN = List.of(
            new GoldenSubmission("golden/<i>", List.of(new TextFile("golden/<i>.json", "{")), "{\"<b>\": 1}\n"));

    private static SuiteRun run(String text, List<GoldenSubmission> golden) throws Exception {
        List<TextFile> files = List.of(new TextFile("a/b&c.yaml", text));
        return SuiteRun.of(RULES, SuiteReader.read(files, RULES.catalog()), golden, AcceptedGaps.read(files));
    }

    private static String page(SuiteRun run) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        HtmlReport.write(bytes, run, LocalDate.of(2026, 3, 9));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Document read(String page) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Element within, String name) {
        NodeList found = within.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static Element section(Document page, String id) {
        return elements(page.getDocumentElement(), "section").stream()
                .filter(section -> section.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> texts(Element within, String name) {
        return elements(within, name).stream().map(Element::getTextContent);
    }

    @Test
    void failuresComeFirstWithExpectedAgainstActualAndTheDocument() throws Exception {
        Document page = read(page(run(SCENARIOS, GOLDEN)));
        assertThat(elements(page.getDocumentElement(), "section").get(0).getAttribute("id"))
                .isEqualTo("failures");
        Element failures = section(page, "failures");
        assertThat(texts(failures, "h3"))
                .containsExactly(HOSTILE + " [2025]", HOSTILE + " [2026]", "Not a document [2026]", "golden/<i>.json");
        Element first = elements(failures, "article").get(0);
        assertThat(texts(first, "code")).containsExactly("a/b&c.yaml:2");
        assertThat(texts(elements(first, "tbody").get(0), "td")).containsExactly("7", "7", "5");
        assertThat(texts(first, "mark")).containsExactly("7", "5");
        assertThat(texts(first, "pre").findFirst().orElseThrow())
                .contains("\"measureId\" : \"PI_EP_1\"", "\"numerator\" : 100");
        assertThat(texts(elements(failures, "article").get(2), "pre")).containsExactly("{<broken>");
        assertThat(texts(elements(failures, "article").get(3), "pre")
                        .findFirst()
                        .orElseThrow())
                .contains("-{\"<b>\": 1}");
    }

    @Test
    void noTextOfAScenarioBecomesMarkup() throws Exception {
        String text = page(run(SCENARIOS, GOLDEN));
        Element root = read(text).getDocumentElement();
        assertThat(elements(root, "script")).hasSize(1);
        assertThat(elements(root, "b")).noneMatch(bold -> bold.getTextContent().equals("bold"));
        assertThat(text)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;&lt;/td&gt;&#39; ]]&gt;")
                .contains("A tag with \uFFFD turned and \uFFFD rung letters");
        // Raw: only style and script, which are ours.
        assertThat(text.split("<script>", -1)).hasSize(2);
        assertThat(texts(section(read(text), "scenarios"), "td")).contains(HOSTILE, "<b>bold</b> ");
        assertThat(texts(section(read(text), "scenarios"), "option")).contains("<b>bold</b>");
    }

    @Test
    void thePageIsSelfContainedAndTheSameForTheSameRun() throws Exception {
        String text = page(run(SCENARIOS, GOLDEN));
        assertThat(text).isEqualTo(page(run(SCENARIOS, GOLDEN))).startsWith("<!DOCTYPE html>");
        Element root = read(text).getDocumentElement();
        Stream.of("src", "action", "srcset", "data", "style")
                .forEach(name -> assertThat(elements(root, "*")).noneMatch(element -> element.hasAttribute(name)));
        assertThat(elements(root, "link")).isEmpty();
        assertThat(elements(root, "a")).isNotEmpty().allSatisfy(link -> {
            String target = link.getAttribute("href").substring(1);
            assertThat(link.getAttribute("href")).startsWith("#");
            assertThat(elements(root, "*"))
                    .filteredOn(element -> element.getAttribute("id").equals(target))
                    .hasSize(1);
        });
        // Browsers take both as they stand: nothing in them may have been escaped.
        assertThat(texts(root, "style").toList() + "" + texts(root, "script").toList())
                .doesNotContain("url(", "@import", "<", ">", "&");
    }

    @Test
    void thePageNamesTheDayAndTheRulesOfTheRun() throws Exception {
        assertThat(read(page(run(SCENARIOS, GOLDEN))).getDocumentElement().getTextContent())
                .contains(
                        "2026-03-09, rules built-in, SHA-256 " + RULES.release().sha256());
    }

    @Test
    void eachRuleShowsTheClauseThatItRestsOn() throws Exception {
        Element rules = section(read(page(run(SCENARIOS, GOLDEN))), "rules");
        assertThat(texts(rules, "p"))
                .anyMatch(text -> text.startsWith("42 CFR 414.1375(b)(2)(ii)(B): for each required measure \"report the"
                        + " numerator (of at least one) and denominator, or yes/no statement"));
    }

    @Test
    void gapsRulesAndTheirLawAreListed() throws Exception {
        SuiteRun run = run(SCENARIOS, GOLDEN);
        Document page = read(page(run));
        assertThat(elements(section(page, "coverage"), "details"))
                .hasSameSizeAs(run.coverage().open());
        assertThat(texts(section(page, "coverage"), "summary"))
                .contains("attestations/safer-guide.drl:50 never fired: SAFER_GUIDE: PI_PPHI_2 is attested No");
        Element rules = section(page, "rules");
        assertThat(elements(rules, "article")).hasSameSizeAs(run.rules().rules());
        Element met = elements(rules, "article").stream()
                .filter(rule -> texts(rule, "h3")
                        .toList()
                        .contains("SAFER_GUIDE: the self-assessment with the 2025 guide is attested"))
                .findFirst()
                .orElseThrow();
        assertThat(met.getTextContent())
                .contains("42 CFR 414.1375(b)(2)(ii)(D)", "guideEdition == 2025 never asked", "Fired in 2 scenarios:");
    }

    @Test
    void aSuiteThatPassesListsNoFailures() throws Exception {
        Document page = read(page(run(
                """
                scenarios:
                  - name: The whole is a hundred
                    years: 2026
                    basis: derived
                    given: {as: base}
                    then: {category: 100}
                """,
                List.of())));
        assertThat(elements(page.getDocumentElement(), "section"))
                .noneMatch(section -> section.getAttribute("id").equals("failures"));
        assertThat(texts(page.getDocumentElement(), "title")).first().isEqualTo("1 passed, 0 failed - rule scenarios");
    }
}
