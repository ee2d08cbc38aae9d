package org.mipspi.rules;

import java.util.List;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.rules.text.DrlFile;
import org.mipspi.rules.text.FileHead;
import org.mipspi.rules.text.RuleText;

/**
 * Reports what is wrong with the rules of one file.
 *
 * @param source the file
 * @param lines its lines
 * @param all where to put the findings
 */
record RuleFindings(TextFile source, String[] lines, List<Finding> all) {

    /** Reports at a metadata key of a rule, or at the rule's name if the rule does not have the key. */
    void atKey(DrlFile.Rule rule, String key, String message, String hint) {
        List<String> ofRule = RuleText.lines(lines, rule);
        int at = ofRule.size() - 1;
        while (at > 0 && !ofRule.get(at).strip().startsWith("@" + key + "(")) {
            at--;
        }
        int column = 1 + Math.max(0, ofRule.get(at).indexOf("@" + key + "("));
        all.add(new Finding(source.path(), rule.line() + at, column, message, hint));
    }

    /** Reports at a rule's name. */
    void atName(DrlFile.Rule rule, String message, String hint) {
        all.add(new Finding(source.path(), rule.line(), 1, message, hint));
    }

    /** Reports at a key of the file's head. */
    void atHead(FileHead head, String key, String message, String hint) {
        all.add(new Finding(source.path(), head.line(key), 1, message, hint));
    }
}
