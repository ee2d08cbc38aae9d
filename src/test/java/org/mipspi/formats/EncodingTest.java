package org.mipspi.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mipspi.formats.qppjson.QppJsonReader;
import org.mipspi.formats.qrda3.QrdaReader;

/** Documents are text in the encodings that docs/limits.md lists, and in no other by accident. */
class EncodingTest {

    private static final String JSON = "{\"submissionId\":\"@\"}";
    private static final String XML = "<ClinicalDocument xmlns='urn:hl7-org:v3'><title>@</title></ClinicalDocument>";

    /** Overlong forms of / and of U+20AC, surrogates, beyond U+10FFFF, a lone continuation, and bytes that never occur. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "c0af",
                "e080af",
                "f08282ac",
                "eda080",
                "edbfbf",
                "eda080edb080",
                "f4908080",
                "f8888080",
                "80",
                "ff"
            })
    void byteSequencesThatUtf8ForbidsAreRefused(String hex) {
        byte[] forbidden = HexFormat.of().parseHex(hex);
        assertThatThrownBy(() -> QppJsonReader.read(with(JSON, forbidden)))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("is not UTF-8");
        assertThatThrownBy(() -> QrdaReader.read(new ByteArrayInputStream(with(XML, forbidden))))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c3a9", "e282ac", "ed9fbf", "ee8080", "f09f9880", "f48fbfbd"})
    void everyOtherCharacterIsRead(String hex) {
        byte[] character = HexFormat.of().parseHex(hex);
        assertThatCode(() -> QppJsonReader.read(with(JSON, character))).doesNotThrowAnyException();
        assertThatCode(() -> QrdaReader.read(new ByteArrayInputStream(with(XML, character))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
    void jsonInAnotherUnicodeEncodingIsRefusedWithTheEncoding(String encoding) {
        assertThatThrownBy(() -> QppJsonReader.read(JSON.getBytes(Charset.forName(encoding))))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("UTF-16 or UTF-32")
                .hasMessageContaining("Save it as UTF-8");
    }

    @Test
    void xmlInUtf32IsRefused() {
        String declared = "<?xml version='1.0' encoding='UTF-32BE'?>" + XML;
        assertThatThrownBy(
                        () -> QrdaReader.read(new ByteArrayInputStream(declared.getBytes(Charset.forName("UTF-32BE")))))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("Save it as UTF-8");
    }

    @Test
    void theErrorHasThePlaceOfTheFirstForbiddenByte() {
        assertThatThrownBy(() ->
                        QppJsonReader.read(with("{\n\"submissionId\":\"@\"}", new byte[] {(byte) 0xc0, (byte) 0xaf})))
                .isInstanceOfSatisfying(UnreadableDocument.class, e -> {
                    assertThat(e.line()).isEqualTo(2);
                    assertThat(e.column()).isEqualTo(17);
                });
    }

    private static byte[] with(String document, byte[] inserted) {
        int at = document.indexOf('@');
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(document.substring(0, at).getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(inserted);
        bytes.writeBytes(document.substring(at + 1).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }
}
