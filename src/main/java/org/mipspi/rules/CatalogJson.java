package org.mipspi.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.mipspi.domain.answer.Release;
import org.mipspi.files.JsonFile;
import org.mipspi.rules.scope.YearGrounds;
import org.mipspi.rules.sources.Bibliography;
import org.mipspi.rules.sources.Source;

/**
 * The rule catalog as JSON.
 *
 * @param release the release of the rules
 * @param rules the rules of the rule files, in the order of the files
 * @param programRules what the program decides itself, because no rule of a rule file can
 * @param measures the measures, in the order in which answers list them
 * @param sources the bibliography, whose names citations begin with
 */
public record CatalogJson(
        Release release,
        List<Entry> rules,
        List<ProgramEntry> programRules,
        List<CatalogMeasure> measures,
        List<SourceEntry> sources) {

    private static final List<SourceEntry> SOURCES =
            Bibliography.builtIn().sources().stream().map(SourceEntry::of).toList();

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
            List<String> sources,
            @JsonInclude(Include.NON_EMPTY) List<OtherYears> otherYears,
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
                    named(rule.citation()),
                    rule.otherYears().stream().map(OtherYears::of).toList(),
                    file.title(),
                    file.law(),
                    file.remedy(),
                    rule.fullText());
        }
    }

    /** What a rule rests on in some years, if it differs. */
    record OtherYears(
            String years,
            @JsonInclude(Include.NON_NULL) String citation,
            @JsonInclude(Include.NON_NULL) String confidence) {

        static OtherYears of(YearGrounds grounds) {
            return new OtherYears(
                    grounds.years().text(),
                    grounds.citation(),
                    grounds.confidence() == null ? null : grounds.confidence().word());
        }
    }

    /** A source of the bibliography. */
    record SourceEntry(
            String name,
            String title,
            String publisher,
            String date,
            String published,
            String readFor,
            String standing) {

        static SourceEntry of(Source source) {
            return new SourceEntry(
                    source.name(),
                    source.title(),
                    source.publisher(),
                    source.date(),
                    source.published(),
                    source.readFor(),
                    source.standing().word());
        }
    }

    private static List<String> named(String citation) {
        return Bibliography.builtIn().of(citation).stream().map(Source::name).toList();
    }

    /** A rule that the program implements. */
    record ProgramEntry(
            String requirement,
            String years,
            String citation,
            String confidence,
            List<String> sources,
            String title,
            String law,
            String code) {

        static ProgramEntry of(ProgramRule rule) {
            return new ProgramEntry(
                    rule.id(),
                    rule.years().text(),
                    rule.citation(),
                    rule.confidence().word(),
                    named(rule.citation()),
                    rule.title(),
                    rule.law(),
                    rule.code());
        }
    }

    /** Writes the wanted rules in UTF-8. */
    public static byte[] write(Release release, Catalog catalog, CatalogFilter wanted) {
        List<Entry> entries = catalog.files().stream()
                .flatMap(file ->
                        file.rules().stream().filter(wanted::matches).map(rule -> Entry.of(file, wanted.ofYear(rule))))
                .toList();
        List<ProgramEntry> programRules = ProgramRule.all().stream()
                .filter(wanted::matches)
                .map(ProgramEntry::of)
                .toList();
        return JsonFile.bytes(
                new CatalogJson(release, entries, programRules, CatalogMeasure.of(catalog, wanted), SOURCES));
    }
}
