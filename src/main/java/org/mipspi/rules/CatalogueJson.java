package org.mipspi.rules;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Predicate;
import org.mipspi.domain.answer.Release;

/** Writes the rule catalogue as JSON. */
public final class CatalogueJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private CatalogueJson() {}

    /** The rules that are wanted, in the order of their files. */
    public static byte[] write(Release release, Catalogue catalogue, Predicate<Rule> wanted) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeObjectFieldStart("release");
            out.writeStringField("id", release.id());
            out.writeStringField("sha256", release.sha256());
            out.writeEndObject();
            out.writeArrayFieldStart("rules");
            for (RuleFile file : catalogue.files()) {
                for (Rule rule : file.rules()) {
                    if (wanted.test(rule)) {
                        rule(out, file, rule);
                    }
                }
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void rule(JsonGenerator out, RuleFile file, Rule rule) throws IOException {
        out.writeStartObject();
        out.writeStringField("requirement", rule.requirement());
        out.writeStringField("rule", rule.name());
        out.writeStringField("file", rule.file());
        out.writeNumberField("line", rule.line());
        out.writeStringField("years", rule.years().text());
        out.writeStringField("citation", rule.citation());
        out.writeStringField("confidence", rule.confidence().word());
        out.writeStringField("title", file.title());
        out.writeStringField("law", file.law());
        if (file.remedy() != null) {
            out.writeStringField("remedy", file.remedy());
        }
        out.writeStringField("text", rule.text());
        out.writeEndObject();
    }
}
