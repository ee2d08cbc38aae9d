package org.mipspi.formats.qrda3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mipspi.formats.qrda3.QrdaText.section;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mipspi.formats.DocumentNode.Arr;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.DocumentTooLarge;
import org.mipspi.formats.UnreadableDocument;

/** Documents that are not QRDA III or exceed a limit are rejected, and large documents are read in little memory. */
class QrdaBoundsTest {

    private static final int MIB = 1024 * 1024;
    private static final String SAMPLE = new QrdaText()
            .section(section().counts("PI_EP_1", 9, 10).period("20260101", "20261231"))
            .toString();

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The sample with this many pieces before its text, generated while they are read. */
    private static InputStream sample(int pieces, IntFunction<String> piece) {
        return around("narrative", pieces, piece);
    }

    private static InputStream around(String place, int pieces, IntFunction<String> piece) {
        int at = SAMPLE.indexOf(place);
        return new SequenceInputStream(Collections.enumeration(
                List.of(bytes(SAMPLE.substring(0, at)), new Repeated(pieces, piece), bytes(SAMPLE.substring(at)))));
    }

    private static UnreadableDocument unreadable(InputStream document) {
        try {
            QrdaReader.read(document);
        } catch (UnreadableDocument e) {
            return e;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("it was read");
    }

    private static void assertUnreadable(String document, String message) {
        UnreadableDocument unreadable = unreadable(bytes(document));
        assertThat(unreadable).hasMessageContaining(message);
        assertThat(unreadable.line()).isPositive();
    }

    private static void assertRead(InputStream document) throws Exception {
        Obj set = (Obj)
                ((Arr) QrdaReader.read(document).get("measurementSets")).items().get(0);
        assertThat(((Arr) set.get("measurements")).items()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "<",
                "<ClinicalDocument",
                "<ClinicalDocument xmlns='urn:hl7-org:v3'>",
                "<ClinicalDocument xmlns='urn:hl7-org:v3'></x>",
                "<ClinicalDocument xmlns='urn:hl7-org:v3'/><more/>",
                "<ClinicalDocument xmlns='urn:hl7-org:v3'>&lt;&amp;&nbsp;</ClinicalDocument>",
                "<ClinicalDocument xmlns='urn:hl7-org:v3'><x a='1' a='2'/></ClinicalDocument>",
                "<ClinicalDocument xmlns='urn:hl7-org:v3'><p:x/></ClinicalDocument>",
                "<?xml version='1.0' encoding='no-such'?><ClinicalDocument xmlns='urn:hl7-org:v3'/>"
            })
    void whatIsNotWellFormedIsUnreadable(String document) {
        assertThat(unreadable(bytes(document)).getMessage()).doesNotContain("row,col", "EOF", "code ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ClinicalDocument/>",
                "<ClinicalDocument xmlns='urn:other'/>",
                "<clinicalDocument xmlns='urn:hl7-org:v3'/>",
                "<html><body/></html>"
            })
    void anotherRootIsUnreadable(String document) {
        assertUnreadable(document, "The root element is not a ClinicalDocument");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE ClinicalDocument>",
                "<!DOCTYPE ClinicalDocument SYSTEM 'http://127.0.0.1:1/x.dtd'>",
                "<!DOCTYPE ClinicalDocument [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>",
                "<!DOCTYPE ClinicalDocument [<!ENTITY % p SYSTEM 'file:///etc/hostname'> %p;]>",
                "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;'>]>"
            })
    void aDoctypeIsUnreadable(String doctype) {
        assertUnreadable(
                doctype + SAMPLE.replace("narrative", "&b;"), "The document has a DOCTYPE, which is not accepted");
    }

    @Test
    void syntaxErrorsHaveLineAndColumn() {
        UnreadableDocument broken = unreadable(bytes("<ClinicalDocument xmlns='urn:hl7-org:v3'>\n  <a></b>"));
        assertThat(broken.line()).isEqualTo(2);
        assertThat(broken.column()).isPositive();
    }

    @Test
    void aByteThatIsNotUtf8IsReportedAtItsLineAndColumn() {
        byte[] document = SAMPLE.replace("narrative", "Sí\n  Pr?ctica").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < document.length; i++) {
            document[i] = document[i] == '?' ? (byte) 0xe1 : document[i];
        }
        UnreadableDocument unreadable = unreadable(new ByteArrayInputStream(document));
        assertThat(unreadable).hasMessageContaining("The byte E1 here is not UTF-8");
        assertThat(unreadable.line()).isEqualTo(2);
        assertThat(unreadable.column()).isEqualTo(5);
    }

    @Test
    void aByteThatIsNotUtf8IsFoundFarFromTheBeginning() {
        int at = SAMPLE.indexOf("narrative");
        InputStream document = new SequenceInputStream(Collections.enumeration(List.of(
                bytes(SAMPLE.substring(0, at)),
                new Repeated(100_000, i -> "<p>text</p>\r\n"),
                new ByteArrayInputStream(new byte[] {'a', 'b', (byte) 0xf3, 'c'}),
                bytes(SAMPLE.substring(at)))));
        UnreadableDocument unreadable = unreadable(document);
        assertThat(unreadable.line()).isEqualTo(100_001);
        assertThat(unreadable.column()).isEqualTo(3);
    }

    @Test
    void whatIsBeforeTheXmlDeclarationIsNamed() {
        assertUnreadable("\n<?xml version='1.0'?>" + SAMPLE, "The declaration must come first");
        assertUnreadable(" <?xml version='1.0'?>" + SAMPLE, "The declaration must come first");
    }

    @Test
    void anEmptyDocumentAndACompressedOneAreNamed() {
        assertUnreadable("", "The document is empty");
        byte[] compressed = {0x1f, (byte) 0x8b, 8, 0};
        assertThat(unreadable(new ByteArrayInputStream(compressed))).hasMessageContaining("compressed with gzip");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p></q>          | The end tag </q> does not match the start tag <p>",
                "<p a=1/>         | not in quotes",
                "<p a='1' a='2'/> | The attribute a is given twice",
                "A & B            | Write &amp; instead of &",
                "a < 5            | write &lt; instead of <",
                "<x:p/>           | The prefix x is not declared",
                "<!-- a -- b -->  | A comment contains --",
                "&nbsp;           | The entity &nbsp; is not declared",
                "<p               | Close the tag before it"
            })
    void syntaxErrorsAreNamedInPlainWords(String text, String message) {
        assertUnreadable(SAMPLE.replace("narrative", text), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "ISO-8859-1", "US-ASCII", "windows-1252"})
    void theEncodingIsThatOfTheXmlDeclaration(String encoding) throws Exception {
        String document = "<?xml version='1.0' encoding='" + encoding + "'?>" + SAMPLE.replace("narrative", "plain");
        assertRead(new ByteArrayInputStream(document.getBytes(Charset.forName(encoding))));
    }

    @Test
    void anInputErrorIsNotAnErrorInTheDocument() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        assertThatThrownBy(() -> QrdaReader.read(broken))
                .isInstanceOf(IOException.class)
                .hasMessage("connection reset");
    }

    @Test
    void depthIsLimited() throws Exception {
        int within = XmlStream.MAX_DEPTH - 6;
        assertRead(bytes(SAMPLE.replace("narrative", "<p>".repeat(within) + "</p>".repeat(within))));
        assertUnreadable(SAMPLE.replace("narrative", "<p>".repeat(100_000)), "deeper than 100");
    }

    @Test
    void attributesAreLimited() throws Exception {
        StringBuilder many = new StringBuilder("<p");
        for (int i = 0; i < XmlStream.MAX_ATTRIBUTES; i++) {
            many.append(" a").append(i).append("='x'");
        }
        assertRead(bytes(SAMPLE.replace("narrative", many + "/>")));
        assertUnreadable(SAMPLE.replace("narrative", many + " b='y'/>"), "ttribute");
        String value = "x".repeat(XmlStream.MAX_ATTRIBUTE_LENGTH);
        assertRead(bytes(SAMPLE.replace("narrative", "<p a='" + value + "'/>")));
        assertUnreadable(SAMPLE.replace("narrative", "<p a='" + value + "x'/>"), "ttribute");
    }

    @Test
    void differentNamesAreLimited() {
        assertThat(unreadable(sample(3 * XmlStream.MAX_NAMES, i -> "<n" + i + "/>")))
                .hasMessageContaining("names");
        assertThat(unreadable(sample(3 * XmlStream.MAX_NAMES, i -> "<p n" + i + "='x'/>")))
                .hasMessageContaining("names");
        assertThat(unreadable(sample(3 * XmlStream.MAX_NAMES, i -> "<?n" + i + "?>")))
                .hasMessageContaining("names");
        assertThat(unreadable(sample(3 * XmlStream.MAX_NAMES, i -> "<p xmlns:n" + i + "='u'/>")))
                .hasMessageContaining("names");
    }

    /** A few long names take as much memory as many short ones: sixty of 0.9 MB each would be 54 MB. */
    @Test
    void theLengthOfANameIsLimited() throws Exception {
        String longest = "n".repeat(1_000);
        for (String name : List.of("<%s/>", "<p %s='x'/>", "<?%s?>", "<p xmlns:%s='u'/>", "<p xmlns:u='%s'/>")) {
            assertRead(bytes(SAMPLE.replace("narrative", name.formatted(longest))));
            assertUnreadable(SAMPLE.replace("narrative", name.formatted(longest + "n")), "longer than 1000 characters");
        }
        assertUnreadable(SAMPLE.replace("narrative", "<" + "n".repeat(900_000) + "/>"), "longer than 1000 characters");
    }

    @Test
    void aSingleTagOrCommentIsLimited() {
        String name = "n".repeat(2 * MIB);
        for (String huge :
                List.of("<" + name, "<p " + name, "<!--" + name + " -->", "<?p " + name + "?>", "</" + name)) {
            assertUnreadable(SAMPLE.replace("narrative", "text" + huge + name), "1048576 bytes");
        }
    }

    @Test
    void measurementsAndSectionsAreLimited() {
        QrdaText.Section many = section();
        for (int i = 0; i <= QrdaReader.MAX_MEASUREMENTS; i++) {
            many.answer("PI_EP_2", "Y");
        }
        assertUnreadable(
                new QrdaText().section(many).toString(), "more than 1000 Promoting Interoperability measurements");
        QrdaText sections = new QrdaText();
        for (int i = 0; i <= QrdaReader.MAX_SETS; i++) {
            sections.section(section());
        }
        assertUnreadable(sections.toString(), "more than 100 Promoting Interoperability sections");
        QrdaText both = new QrdaText();
        for (int i = 0; i < 2; i++) {
            QrdaText.Section half = section();
            for (int j = 0; j <= QrdaReader.MAX_MEASUREMENTS / 2; j++) {
                half.answer("PI_EP_2", "Y");
            }
            both.section(half);
        }
        assertUnreadable(both.toString(), "more than 1000 Promoting Interoperability measurements");
    }

    @Test
    void aDocumentOverTheLimitIsNotReadToItsEnd() {
        Repeated endless = new Repeated(Integer.MAX_VALUE, i -> "<item>text</item>");
        int at = SAMPLE.indexOf("narrative");
        InputStream document = new SequenceInputStream(bytes(SAMPLE.substring(0, at)), endless);
        assertThatThrownBy(() -> QrdaReader.read(document)).isInstanceOf(DocumentTooLarge.class);
        assertThat(endless.pieces()).isLessThan(QrdaReader.MAX_BYTES / 16);
    }

    @Test
    void sixtyMebibytesAreReadInLittleMemory() throws Exception {
        String row = "<list><item><content styleCode='Bold'>Initial Population</content>:1000</item></list>";
        String text = "narrative without any markup ".repeat(40);
        assertLittleMemory(60 * MIB / row.length(), i -> row);
        assertLittleMemory(60 * MIB / text.length(), i -> text);
        assertLittleMemory(60 * MIB / (text.length() + 12), i -> "<![CDATA[" + text + "]]>");
        assertLittleMemory(60 * MIB / text.length(), i -> i == 0 ? "<![CDATA[" : i == 50_000 ? "]]>" : text);
        assertLittleMemory(12_000_000, i -> "<a/>");
    }

    /** Skipped content is not kept in memory: a reader of the whole document would need a multiple of its size. */
    private static void assertLittleMemory(int pieces, IntFunction<String> piece) throws Exception {
        long[] most = {0};
        long before = used();
        InputStream document = sample(pieces, i -> {
            if (i == pieces / 2 || i == pieces - 1) {
                most[0] = Math.max(most[0], used());
            }
            return piece.apply(i);
        });
        assertRead(document);
        assertThat(most[0] - before).isLessThan(8L * MIB);
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Bytes that are generated while they are read. */
    private static final class Repeated extends InputStream {

        private final int count;
        private final IntFunction<String> piece;
        private byte[] now = new byte[0];
        private int at;
        private int next;

        Repeated(int count, IntFunction<String> piece) {
            this.count = count;
            this.piece = piece;
        }

        int pieces() {
            return next;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int filled = 0;
            while (filled < length && (at < now.length || next < count)) {
                if (at == now.length) {
                    now = piece.apply(next++).getBytes(StandardCharsets.UTF_8);
                    at = 0;
                }
                int part = Math.min(length - filled, now.length - at);
                System.arraycopy(now, at, buffer, offset + filled, part);
                at += part;
                filled += part;
            }
            return filled == 0 ? -1 : filled;
        }
    }
}
