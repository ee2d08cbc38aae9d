package org.mipspi.formats.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The place of the first byte that is not UTF-8. */
class Utf8CheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "Sí, señor", "\u20ac", "\ud83d\ude00\n", "\ud7ff\ue000\uffff"})
    void textIsValid(String text) {
        assertThat(Utf8Check.of(text.getBytes(StandardCharsets.UTF_8)).isInvalid())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "61E16263, 1, 2",
        "610A62FF, 2, 2",
        "0D0A0D0A61FE, 3, 2",
        "0D61800A, 2, 2",
        "C3A961C3, 1, 3",
        "E282AC0AE282, 2, 1",
        "C0AF, 1, 1",
        "EDA080, 1, 1",
        "E08080, 1, 1",
        "F0808080, 1, 1",
        "F4908080, 1, 1",
        "F5808080, 1, 1",
        "61F09F98E1, 1, 2"
    })
    void theFirstByteThatIsNotTextHasLineAndColumn(String hex, int line, int column) {
        Utf8Check check = Utf8Check.of(HexFormat.of().parseHex(hex));
        assertThat(check.isInvalid()).isTrue();
        assertThat(check.line()).isEqualTo(line);
        assertThat(check.column()).isEqualTo(column);
    }

    @Test
    void aCharacterMayBeDividedBetweenTwoReads() {
        byte[] text = "a\u20ac\r\nb".getBytes(StandardCharsets.UTF_8);
        Utf8Check check = new Utf8Check();
        for (int i = 0; i < text.length; i++) {
            check.read(text, i, 1);
        }
        check.read(new byte[] {(byte) 0xe1, 'c'}, 0, 2);
        assertThat(check.message()).startsWith("The byte E1 here is not UTF-8");
        assertThat(check.line()).isEqualTo(2);
        assertThat(check.column()).isEqualTo(2);
    }
}
