package org.mipspi.spark;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mipspi.domain.answer.Release;
import org.mipspi.files.TextFile;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.compile.IncrementalCompiler;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.text.RulesInvalid;
import org.mipspi.spark.lines.Unusable;

/**
 * The rules of a job, as they travel from the driver to the executors: the files of a folder with their hash, or the hash of the
 * built-in rules, which every executor has in its jar. An executor uses them only if they have this hash there too.
 */
public final class SharedRules implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String id;
    private final String sha256;

    /** The texts by path, in the order that the hash takes them; null for the built-in rules. */
    private final LinkedHashMap<String, String> files;

    private SharedRules(Release release, LinkedHashMap<String, String> files) {
        this.id = release.id();
        this.sha256 = release.sha256();
        this.files = files;
    }

    /** The built-in rules. */
    public static SharedRules builtIn() {
        return new SharedRules(RuleSet.builtIn().release(), null);
    }

    /**
     * The rules of a folder on the machine of the driver, checked and compiled for every year.
     *
     * @throws Unusable if it cannot be read or is not a folder of rules
     * @throws InvalidRuleFolder with everything that is wrong in them
     */
    public static SharedRules of(Path folder) throws Unusable, InvalidRuleFolder {
        List<TextFile> read = Unusable.ifFails(folder.toString(), () -> RuleFolder.read(folder));
        RuleSet rules;
        try {
            rules = compiled(folder.toString(), read);
        } catch (RulesInvalid e) {
            throw new InvalidRuleFolder(folder, e);
        }
        LinkedHashMap<String, String> files = new LinkedHashMap<>();
        read.forEach(file -> files.put(file.path(), file.text()));
        return new SharedRules(rules.release(), files);
    }

    /** The rules of a folder; the built-in ones if it is null. */
    public static SharedRules ofOrBuiltIn(Path folder) throws Unusable, InvalidRuleFolder {
        return folder == null ? builtIn() : of(folder);
    }

    /** Name and hash, which every row of a result names. */
    public Release release() {
        return new Release(id, sha256, Map.of());
    }

    /**
     * The rules in this JVM, which loads and compiles them only once, whatever the number of tasks.
     *
     * @throws IllegalStateException if this JVM has other rules than the driver, or they do not compile here
     */
    public RuleSet inThisJvm() {
        return LoadedRules.of(this);
    }

    /** Reads the rules again, and compares their hash with the driver's. */
    RuleSet load() {
        RuleSet rules = files == null ? RuleSet.builtIn() : fromFiles();
        String here = rules.release().sha256();
        if (!here.equals(sha256)) {
            throw new IllegalStateException("the rules " + id + " have the hash " + here + " on this executor and "
                    + sha256 + " on the driver. Give all machines the same version of mips-pi-spark.jar");
        }
        return rules;
    }

    private RuleSet fromFiles() {
        List<TextFile> sources = new ArrayList<>();
        files.forEach((path, text) -> sources.add(new TextFile(path, text)));
        try {
            return compiled(id, sources);
        } catch (RulesInvalid e) {
            throw new IllegalStateException(
                    "the rules " + id + " are not valid on this executor:\n" + e.getMessage(), e);
        }
    }

    /** Rules of all years. Files that are those of the built-in rules are not compiled again, as most of a proposed rule are. */
    private static RuleSet compiled(String id, List<TextFile> sources) throws RulesInvalid {
        return RuleSet.of(id, sources, IncrementalCompiler.withBuiltIn());
    }
}
