package org.mipspi.release;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mipspi.domain.decision.Release;
import org.mipspi.domain.facts.PiMeasure;
import org.mipspi.files.TextFile;
import org.mipspi.rules.Catalogue;
import org.mipspi.rules.Finding;
import org.mipspi.rules.RuleBase;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.RulesInvalid;

/**
 * The rules in force: one set of rule files, with the rule base of each year compiled once, when first asked for.
 * Safe to use from any number of threads.
 */
public final class RulesInForce {

    private final Release release;
    private final Catalogue catalogue;
    private final Map<Integer, RuleBase> bases = new ConcurrentHashMap<>();

    private RulesInForce(Release release, Catalogue catalogue) {
        this.release = release;
        this.catalogue = catalogue;
    }

    /** The rules that this build carries. */
    public static RulesInForce builtIn() {
        try {
            List<TextFile> sources = RuleFolder.builtIn();
            return new RulesInForce(new Release("built-in", sha256(sources)), Catalogue.readBuiltIn(sources));
        } catch (RulesInvalid e) {
            throw new IllegalStateException("this build carries rules that cannot be used:\n" + e.getMessage(), e);
        }
    }

    /**
     * Takes rule files into force.
     *
     * @param id the release's name
     * @throws RulesInvalid with everything that is wrong in them, short of what only compiling finds
     */
    public static RulesInForce of(String id, List<TextFile> sources) throws RulesInvalid {
        return new RulesInForce(new Release(id, sha256(sources)), Catalogue.read(sources));
    }

    /** These rules, but for the rule base of one year. */
    public RulesInForce with(RuleBase base) {
        RulesInForce others = new RulesInForce(release, catalogue);
        others.bases.put(base.year(), base);
        return others;
    }

    /** What these rules are called. */
    public Release release() {
        return release;
    }

    /** The rules of every year. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** Whether the rule base of a year is there already. */
    public boolean isCompiled(int year) {
        return bases.containsKey(year);
    }

    /**
     * The rule base of a year, compiled if it is not there yet.
     *
     * @throws IllegalStateException if the rules of that year do not compile
     */
    public RuleBase ruleBase(int year) {
        RuleBase base = bases.get(year);
        return base != null ? base : bases.computeIfAbsent(year, this::compile);
    }

    /**
     * Compiles the rules of every year.
     *
     * @throws RulesInvalid with what does not compile in any of them
     */
    public void compileAll() throws RulesInvalid {
        Set<Finding> findings = new LinkedHashSet<>();
        for (int year : PiMeasure.YEARS) {
            try {
                bases.putIfAbsent(year, RuleBase.compile(catalogue, year));
            } catch (RulesInvalid e) {
                findings.addAll(e.findings());
            }
        }
        if (!findings.isEmpty()) {
            throw new RulesInvalid(List.copyOf(findings));
        }
    }

    private RuleBase compile(int year) {
        try {
            return RuleBase.compile(catalogue, year);
        } catch (RulesInvalid e) {
            throw new IllegalStateException("the rules of " + year + " do not compile:\n" + e.getMessage(), e);
        }
    }

    private static String sha256(List<TextFile> sources) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (TextFile source : sources) {
                digest.update(source.path().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(source.text().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
