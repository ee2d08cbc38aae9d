package org.mipspi.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a terminal would execute is replaced; what people write is not. */
class PrintableTextTest {

    @Test
    void controlAndDirectionCharactersAreReplaced() {
        assertThat(PrintableText.line("a\u001b[1mb\nc\u009bd\u202ee\u2028f\ud800"))
                .isEqualTo("a\uFFFD[1mb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFD");
        assertThat(PrintableText.lines("a\nb\tc\rd")).isEqualTo("a\nb\tc\uFFFDd");
    }

    @Test
    void lettersOfAllLanguagesAndSymbolsStay() {
        String text = "Müller 日本 עברית ✗ █ 😀";
        assertThat(PrintableText.line(text)).isEqualTo(text);
    }

    @Test
    void jsonKeepsItsValue() throws IOException {
        String value = "a\u009b31m\u202eb\uDB40\uDC01";
        String json = PrintableText.json("{\"a\":\"" + value + "\"}\n");
        assertThat(json).isEqualTo("{\"a\":\"a\\u009b31m\\u202eb\\udb40\\udc01\"}\n");
        assertThat(new ObjectMapper().readTree(json).get("a").asText()).isEqualTo(value);
    }
}
