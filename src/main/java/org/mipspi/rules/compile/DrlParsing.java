package org.mipspi.rules.compile;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;

/** Reads the text of a rule file as the compiler does. */
public final class DrlParsing {

    private static final Pattern PLACE =
            Pattern.compile("\\[ERR \\d+] Line (\\d{1,9}):(\\d{1,9}) (.*)", Pattern.DOTALL);

    private DrlParsing() {}

    /** The file's syntax tree, or null where it has none; the errors are added to the findings. */
    public static PackageDescr parse(TextFile source, List<Finding> findings) {
        DrlParser parser = new DrlParser(DrlParser.DEFAULT_LANGUAGE_LEVEL);
        PackageDescr tree = null;
        try {
            tree = parser.parse(false, source.text());
        } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
            findings.add(new Finding(source.path(), 1, 0, "cannot be read as DRL: " + e, null));
        }
        for (DroolsError error : parser.getErrors()) {
            // The message repeats its place; Drools counts columns from 0.
            Matcher place = PLACE.matcher(error.getMessage().strip());
            boolean placed = place.matches() && Integer.parseInt(place.group(1)) > 0;
            findings.add(new Finding(
                    source.path(),
                    placed ? Integer.parseInt(place.group(1)) : 1,
                    placed ? Integer.parseInt(place.group(2)) + 1 : 0,
                    placed ? place.group(3) : error.getMessage().strip(),
                    "look at this line and the one before: a bracket, quote, 'then' or 'end' may be missing"));
        }
        return parser.hasErrors() ? null : tree;
    }
}
