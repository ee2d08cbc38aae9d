package org.mipspi.rules.compile;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.rules.Catalog;
import org.mipspi.rules.RuleFile;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.Vocabulary;
import org.mipspi.rules.text.RulesInvalid;

/**
 * The step of the build that prepares the built-in rules: checks them, compiles them, and writes what {@link
 * PrecompiledRules} loads. If all of that is up to date, it does nothing. The same sources give the same bytes.
 */
public final class PrecompileRules {

    /** Package of the compiled rules. Rules that are compiled at run time have another, so neither hides the other. */
    private static final String PACKAGE = "builtin";

    /** Packages of the classes that read, rewrite and compile rules, or that compiled rules call. */
    private static final List<String> COMPILER = List.of(
            "org.mipspi.rules",
            "org.mipspi.rules.scope",
            "org.mipspi.rules.text",
            "org.mipspi.rules.compile",
            "org.mipspi.rules.compile.parsing");

    private PrecompileRules() {}

    /**
     * Prepares the rules of the class path.
     *
     * @param args the folder of the program's own classes, where the compiled rules are written
     * @throws RulesInvalid with everything that is wrong in the rules
     */
    public static void main(String... args) throws IOException, RulesInvalid {
        // Compiled in parallel, rules would be numbered in any order.
        System.setProperty(ParallelRulesBuildThresholdOption.PROPERTY_NAME, "-1");
        List<TextFile> sources = RuleFolder.builtIn();
        if (!isUpToDate(sources)) {
            prepare(sources, Path.of(args[0]));
        }
    }

    private static boolean isUpToDate(List<TextFile> sources) {
        try {
            PrecompiledRules there = PrecompiledRules.of(sources);
            return there != null && !there.models().isEmpty();
        } catch (IllegalStateException e) {
            // Damaged, perhaps by a build that was interrupted.
            return false;
        }
    }

    /** The index is deleted first and written last: without it, the rest is not complete. */
    private static void prepare(List<TextFile> sources, Path folder) throws IOException, RulesInvalid {
        Path index = folder.resolve(PrecompiledRules.INDEX);
        Files.deleteIfExists(index);
        clear(folder.resolve(PACKAGE));
        Catalog catalog = CatalogReader.read(sources);
        List<String> errors = new ArrayList<>();
        DroolsCompiler.Classes compiled = DroolsCompiler.classes(texts(catalog), errors);
        if (!errors.isEmpty()) {
            throw new RulesInvalid(List.of(new Finding(
                    "rules", 0, 0, "the rules do not compile: " + YearCompilation.text(errors), "run mips-pi check")));
        }
        for (Map.Entry<String, byte[]> each : compiled.bytes().entrySet()) {
            write(folder.resolve(each.getKey()), each.getValue());
        }
        write(index, index(sources, catalog, compiled.models(), origins(folder)));
    }

    /** The texts as they are compiled, by path: those of {@link YearCompilation}, in another package. */
    static Map<String, String> texts(Catalog catalog) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (RuleFile file : catalog.files()) {
            String path = YearCompilation.path(file).replaceFirst("^rules", PACKAGE);
            String header =
                    "package " + path.substring(0, path.lastIndexOf('/')).replace('/', '.');
            texts.put(path, DrlRewriter.text(file, rule -> true, header));
        }
        return texts;
    }

    private static byte[] index(List<TextFile> sources, Catalog catalog, List<String> models, List<String> origins)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream index = new DataOutputStream(bytes);
        index.writeUTF(SourceHash.of(sources, origins));
        RuleIndex.writeNames(index, origins);
        RuleIndex.writeNames(index, models);
        RuleIndex.write(index, catalog);
        return bytes.toByteArray();
    }

    /** The classes that compile rules, and those of the vocabulary, against which they are compiled. */
    private static List<String> origins(Path folder) throws IOException {
        List<String> origins = new ArrayList<>();
        for (String name :
                Stream.concat(COMPILER.stream(), Vocabulary.PACKAGES.stream()).toList()) {
            try (Stream<Path> files = Files.list(folder.resolve(name.replace('.', '/')))) {
                files.filter(Files::isRegularFile)
                        .forEach(file ->
                                origins.add(folder.relativize(file).toString().replace('\\', '/')));
            }
        }
        return origins.stream().sorted().toList();
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static void clear(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
