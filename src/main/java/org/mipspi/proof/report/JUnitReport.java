package org.mipspi.proof.report;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.mipspi.files.PrintableText;
import org.mipspi.proof.scenario.ExpectationResult;
import org.mipspi.proof.scenario.Scenario;
import org.mipspi.proof.scenario.ScenarioResult;
import org.mipspi.proof.scenario.golden.GoldenResult;

/**
 * Results in the JUnit XML that build servers read: a suite for each scenario file with a test for each scenario and
 * year, and one suite for all recorded answers.
 */
public final class JUnitReport {

    private final XMLStreamWriter xml;

    private JUnitReport(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes a report in UTF-8. */
    public static void write(OutputStream file, List<ScenarioResult> results, List<GoldenResult> golden)
            throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(file, "UTF-8");
        new JUnitReport(xml).suites(results, golden);
        xml.close();
    }

    private void suites(List<ScenarioResult> results, List<GoldenResult> golden) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuites");
        counts(results.size() + golden.size(), failed(results) + failedGolden(golden));
        for (Map.Entry<String, List<ScenarioResult>> file : byFile(results).entrySet()) {
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", printable(file.getKey()));
            counts(file.getValue().size(), failed(file.getValue()));
            for (ScenarioResult result : file.getValue()) {
                test(result);
            }
            xml.writeEndElement();
        }
        golden(golden);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void golden(List<GoldenResult> golden) throws XMLStreamException {
        if (golden.isEmpty()) {
            return;
        }
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "golden");
        counts(golden.size(), failedGolden(golden));
        for (GoldenResult result : golden) {
            test("golden", result.golden().path(), result.golden().path(), 1);
            if (!result.passed()) {
                failure(result.reason(), result.toString());
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static Map<String, List<ScenarioResult>> byFile(List<ScenarioResult> results) {
        Map<String, List<ScenarioResult>> files = new LinkedHashMap<>();
        for (ScenarioResult result : results) {
            files.computeIfAbsent(result.scenario().file(), file -> new ArrayList<>())
                    .add(result);
        }
        return files;
    }

    private static long failed(List<ScenarioResult> results) {
        return results.stream().filter(result -> !result.passed()).count();
    }

    private static long failedGolden(List<GoldenResult> golden) {
        return golden.stream().filter(result -> !result.passed()).count();
    }

    private void counts(int tests, long failed) throws XMLStreamException {
        xml.writeAttribute("tests", Integer.toString(tests));
        xml.writeAttribute("failures", Long.toString(failed));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", "0");
    }

    private void test(ScenarioResult result) throws XMLStreamException {
        Scenario scenario = result.scenario();
        test(
                scenario.file().replaceFirst("\\.yaml$", "").replace('/', '.'),
                scenario.name() + " [" + result.year() + "]",
                scenario.file(),
                scenario.line());
        if (!result.passed()) {
            ExpectationResult first = result.differences().get(0);
            failure(first.field() + ": expected " + first.expected() + ", actual " + first.actual(), result.toString());
        }
        xml.writeEndElement();
    }

    private void test(String of, String name, String file, int line) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", printable(of));
        xml.writeAttribute("name", printable(name));
        xml.writeAttribute("file", printable(file));
        xml.writeAttribute("line", Integer.toString(line));
    }

    private void failure(String message, String text) throws XMLStreamException {
        xml.writeStartElement("failure");
        xml.writeAttribute("type", "difference");
        xml.writeAttribute("message", printable(message));
        xml.writeCharacters(printable(text));
        xml.writeEndElement();
    }

    /** Characters that XML cannot contain are replaced, and those that a terminal or a browser would execute. */
    private static String printable(String text) {
        return PrintableText.lines(text).replaceAll("[\\uFFFE\\uFFFF]", "\uFFFD");
    }
}
