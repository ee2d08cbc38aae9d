package org.mipspi.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mipspi.batch.BatchStart.Fault;

class BatchStartTest {

    private static final String LINE = "{\"performanceYear\": 2026}\n";

    private static Fault fault(byte... bytes) throws IOException {
        BatchStart start = BatchStart.of(new ByteArrayInputStream(bytes));
        assertThat(start.lines().readAllBytes()).as("the whole batch").isEqualTo(bytes);
        return start.fault();
    }

    private static Fault fault(String text) throws IOException {
        return fault(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void linesOfSubmissionsHaveNoFault() throws IOException {
        assertThat(fault(LINE + LINE)).isNull();
        assertThat(fault("\ufeff" + LINE)).isNull();
        assertThat(fault("\r\n  \n" + LINE)).isNull();
        assertThat(fault("{}")).isNull();
        assertThat(fault("{" + " ".repeat(100_000) + "}\n" + LINE)).isNull();
    }

    @Test
    void aLineWithAMistakeIsAMistakeOfThatLine() throws IOException {
        assertThat(fault("{\"performanceYear\": 2026,\n" + LINE)).isNull();
        assertThat(fault("none\n" + LINE)).isNull();
    }

    @Test
    void utf16IsFoundWithAndWithoutAByteOrderMark() throws IOException {
        assertThat(fault(LINE.getBytes(StandardCharsets.UTF_16))).isEqualTo(Fault.UTF_16);
        assertThat(fault(LINE.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(Fault.UTF_16);
        assertThat(fault(LINE.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(Fault.UTF_16);
        assertThat(fault(("\ufeff" + LINE).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(Fault.UTF_16);
    }

    @Test
    void gzipIsFound() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(LINE.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(fault(compressed.toByteArray())).isEqualTo(Fault.GZIP);
    }

    @Test
    void anArrayAndXmlAreFoundAfterBlankLinesToo() throws IOException {
        assertThat(fault("[" + LINE + "]")).isEqualTo(Fault.ARRAY);
        assertThat(fault("\n  [\n" + LINE + "]")).isEqualTo(Fault.ARRAY);
        assertThat(fault("<?xml version=\"1.0\"?>\n<ClinicalDocument/>")).isEqualTo(Fault.XML);
    }

    @Test
    void oneSubmissionOnSeveralLinesIsFound() throws IOException {
        assertThat(fault(Files.readAllBytes(Path.of("examples/individual-2026.json"))))
                .isEqualTo(Fault.PRETTY_PRINTED);
        assertThat(fault("\ufeff\r\n{\r\n\t\"performanceYear\": 2026\r\n}")).isEqualTo(Fault.PRETTY_PRINTED);
        assertThat(fault("{\"entityType\": \"group\",\n \"performanceYear\": 2026}\n"))
                .isEqualTo(Fault.PRETTY_PRINTED);
    }

    @Test
    void anEmptyBatchIsFound() throws IOException {
        assertThat(fault()).isEqualTo(Fault.EMPTY);
    }

    @Test
    @Timeout(20)
    void aFirstLineIsNotHeldBackUntilThereIsASecond() throws IOException {
        PipedOutputStream caller = new PipedOutputStream();
        try (InputStream in = new PipedInputStream(caller)) {
            caller.write(LINE.getBytes(StandardCharsets.UTF_8));
            caller.flush();
            assertThat(BatchStart.of(in).lines().readNBytes(LINE.length())).hasSize(LINE.length());
        }
    }
}
