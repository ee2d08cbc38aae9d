package org.mipspi.scenario;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Results in the JUnit XML that build servers read: a suite for each scenario file, a test for each of its years. */
public final class JUnitReport {

    private final XMLStreamWriter xml;

    private JUnitReport(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes a report in UTF-8. */
    public static void write(OutputStream file, List<ScenarioResult> results) throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(file, "UTF-8");
        new JUnitReport(xml).suites(results);
        xml.close();
    }

    private void suites(List<ScenarioResult> results) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuites");
        counts(results);
        for (Map.Entry<String, List<ScenarioResult>> file : byFile(results).entrySet()) {
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", file.getKey());
            counts(file.getValue());
            for (ScenarioResult result : file.getValue()) {
                test(result);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static Map<String, List<ScenarioResult>> byFile(List<ScenarioResult> results) {
        Map<String, List<ScenarioResult>> files = new LinkedHashMap<>();
        for (ScenarioResult result : results) {
            files.computeIfAbsent(result.scenario().file(), file -> new ArrayList<>())
                    .add(result);
        }
        return files;
    }

    private void counts(List<ScenarioResult> results) throws XMLStreamException {
        long failed = results.stream().filter(result -> !result.passed()).count();
        xml.writeAttribute("tests", Integer.toString(results.size()));
        xml.writeAttribute("failures", Long.toString(failed));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", "0");
    }

    private void test(ScenarioResult result) throws XMLStreamException {
        Scenario scenario = result.scenario();
        xml.writeStartElement("testcase");
        xml.writeAttribute(
                "classname", scenario.file().replaceFirst("\\.yaml$", "").replace('/', '.'));
        xml.writeAttribute("name", printable(scenario.name() + " [" + result.year() + "]"));
        xml.writeAttribute("file", scenario.file());
        xml.writeAttribute("line", Integer.toString(scenario.line()));
        if (!result.passed()) {
            FieldResult first = result.differences().get(0);
            xml.writeStartElement("failure");
            xml.writeAttribute("type", "difference");
            xml.writeAttribute(
                    "message",
                    printable(first.field() + ": expected " + first.expected() + ", actual " + first.actual()));
            xml.writeCharacters(printable(result.toString()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** What XML cannot say at all is shown as such. */
    private static String printable(String text) {
        return text.replaceAll("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
