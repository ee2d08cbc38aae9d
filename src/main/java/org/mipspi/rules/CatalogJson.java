package org.mipspi.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.mipspi.domain.answer.Release;
import org.mipspi.files.JsonFile;

/**
 * The rule catalog as JSON.
 *
 * @param release the release of the rules
 * @param rules the rules of the rule files, in the order of the files
 * @param programRules what the program decides itself, because no rule of a rule file can
 */
public record CatalogJson(Release release, List<Entry> rules, List<ProgramEntry> programRules) {

    /** A rule with what it shares with its file; a reading only if it depends on one, a remedy only if the file has one. */
    record Entry(
            String requirement,
            String rule,
            String file,
            int line,
            String years,
            @JsonInclude(Include.NON_NULL) String reading,
            String citation,
            String confidence,
            String title,
            String law,
            @JsonInclude(Include.NON_NULL) String remedy,
            String text) {

        static Entry of(RuleFile file, Rule rule) {
            return new Entry(
                    rule.requirement(),
                    rule.name(),
                    rule.file(),
                    rule.line(),
                    rule.years().text(),
                    rule.reading() == null ? null : rule.reading().toString(),
                    rule.citation(),
                    rule.confidence().word(),
                    file.title(),
                    file.law(),
                    file.remedy(),
                    rule.fullText());
        }
    }

    /** A rule that the program implements. */
    record ProgramEntry(
            String requirement,
            String years,
            String citation,
            String confidence,
            String title,
            String law,
            String code) {

        static ProgramEntry of(ProgramRule rule) {
            return new ProgramEntry(
                    rule.id(),
                    rule.years().text(),
                    rule.citation(),
                    rule.confidence().word(),
                    rule.title(),
                    rule.law(),
                    rule.code());
        }
    }

    /** Writes the wanted rules in UTF-8. */
    public static byte[] write(Release release, Catalog catalog, CatalogFilter wanted) {
        List<Entry> entries = catalog.files().stream()
                .flatMap(file -> file.rules().stream().filter(wanted::matches).map(rule -> Entry.of(file, rule)))
                .toList();
        List<ProgramEntry> programRules = ProgramRule.all().stream()
                .filter(wanted::matches)
                .map(ProgramEntry::of)
                .toList();
        return JsonFile.bytes(new CatalogJson(release, entries, programRules));
    }
}
