package org.mipspi.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mipspi.cli.terminal.WrappedText.Part;

class WrappedTextTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private List<String> lines(int columns, int indent, String... parts) {
        System.setProperty("org.mipspi.columns", Integer.toString(columns));
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Part[] all = java.util.Arrays.stream(parts).map(Part::new).toArray(Part[]::new);
        new WrappedText(new Terminal(out, out)).print(indent, all);
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @AfterEach
    void forget() {
        System.clearProperty("org.mipspi.columns");
    }

    @Test
    void linesAreBrokenAtSpacesAndTheRestOfAnItemIsIndented() {
        assertThat(lines(40, 2, "✗ SAFER_GUIDE", "  PI_PPHI_2 was attested Yes for the 2016 guide; 2025 is required"))
                .containsExactly(
                        "  ✗ SAFER_GUIDE  PI_PPHI_2 was attested",
                        "      Yes for the 2016 guide; 2025 is",
                        "      required");
    }

    @Test
    void aLineThatJustFitsIsNotBroken() {
        assertThat(lines(40, 0, "x".repeat(20) + " " + "y".repeat(19))).hasSize(1);
        printed.reset();
        assertThat(lines(40, 0, "x".repeat(20) + " " + "y".repeat(20))).containsExactly("x".repeat(20), "y".repeat(20));
    }

    @Test
    void aWordThatIsLongerThanALineStaysWhole() {
        assertThat(lines(40, 0, "a " + "x".repeat(60) + " b")).containsExactly("a", "x".repeat(60), "b");
        printed.reset();
        assertThat(lines(40, 4, "x".repeat(60))).containsExactly("    " + "x".repeat(60));
    }

    @Test
    void nothingIsBrokenWithoutATerminal() {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        new WrappedText(new Terminal(out, out))
                .print(2, new Part("word ".repeat(500).strip()));
        assertThat(printed.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    }
}
