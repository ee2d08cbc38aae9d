package org.mipspi.rules.compile;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.Model;
import org.mipspi.files.TextFile;
import org.mipspi.rules.Catalog;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.measures.MeasureFiles;

/**
 * The built-in rules as the build prepared them ({@link PrecompileRules}): checked, read, and compiled into classes beside
 * those of the program. Loading them is much faster than reading and compiling them. Safe for any number of threads.
 */
final class PrecompiledRules {

    /** The index: a hash of the sources, the names of the compiled models, and the catalog. */
    static final String INDEX = "META-INF/mips-pi/rules.index";

    private final Catalog catalog;
    private final List<String> modelNames;
    private List<Model> models;

    private PrecompiledRules(Catalog catalog, List<String> modelNames) {
        this.catalog = catalog;
        this.modelNames = modelNames;
    }

    /**
     * What the build prepared from exactly these rule files, this vocabulary and this compiler; null if it prepared
     * nothing, or something else, as after a change that is not built yet.
     *
     * @param builtIn {@link RuleFolder#builtIn()}
     * @throws IllegalStateException if what was prepared is damaged
     */
    public static PrecompiledRules of(List<TextFile> builtIn) {
        try (InputStream index = PrecompiledRules.class.getResourceAsStream("/" + INDEX)) {
            return index == null ? null : read(new DataInputStream(new BufferedInputStream(index)), builtIn);
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /** What an index describes; null if it was made from other rule files. */
    static PrecompiledRules read(DataInputStream index, List<TextFile> builtIn) {
        try {
            String madeFrom = index.readUTF();
            if (!madeFrom.equals(SourceHash.of(builtIn, RuleIndex.readNames(index)))) {
                return null;
            }
            List<String> modelNames = RuleIndex.readNames(index);
            return new PrecompiledRules(
                    RuleIndex.read(index, CatalogReader.ruleFiles(builtIn), MeasureFiles.builtIn()), modelNames);
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    /** The rules of every year. */
    public Catalog catalog() {
        return catalog;
    }

    /**
     * The compiled rules of all years, under all readings.
     *
     * @throws IllegalStateException if what was prepared is damaged
     */
    CompiledRules compiled() {
        return new CompiledRules(models());
    }

    /**
     * The models of the compiled rules.
     *
     * @throws IllegalStateException if what was prepared is damaged
     */
    synchronized List<Model> models() {
        if (models == null) {
            List<Model> loaded = new ArrayList<>();
            try {
                for (String name : modelNames) {
                    loaded.add(
                            (Model) Class.forName(name).getDeclaredConstructor().newInstance());
                }
            } catch (InvocationTargetException e) {
                throw damaged(e.getCause());
            } catch (ReflectiveOperationException | LinkageError e) {
                throw damaged(e);
            }
            models = List.copyOf(loaded);
        }
        return models;
    }

    private static IllegalStateException damaged(Throwable cause) {
        return new IllegalStateException(
                "the rules that were compiled with this program cannot be loaded (" + cause + "); build it again",
                cause);
    }
}
