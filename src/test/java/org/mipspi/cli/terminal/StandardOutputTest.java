package org.mipspi.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

/** The end of a reader and a failure are not the same. */
class StandardOutputTest {

    private static final OutputStream BROKEN = new OutputStream() {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("no more");
        }
    };

    @Test
    void aPipeWithoutAReaderEndsThePrintingCommand() {
        StandardOutput output = new StandardOutput(BROKEN, true);
        PrintStream out = output.printer();
        assertThatThrownBy(() -> out.println("a line")).isInstanceOf(StandardOutput.ReaderGone.class);
        assertThat(output.failure()).isNull();
    }

    @Test
    void aFailureOfAFileIsKeptForTheEnd() {
        StandardOutput output = new StandardOutput(BROKEN, false);
        output.printer().println("a line");
        assertThat(output.failure()).hasMessage("no more");
    }
}
