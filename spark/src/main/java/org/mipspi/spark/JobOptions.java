package org.mipspi.spark;

import java.nio.file.Path;
import org.mipspi.spark.lines.Unusable;
import picocli.CommandLine.Option;

/** The options that every program of this project has. */
public final class JobOptions {

    @Option(names = "--overwrite", description = "Replace an earlier result in OUT")
    private boolean overwrite;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "Number of partitions (default: as many as suit the size of IN)")
    private Integer partitions;

    @Option(names = "--rules", paramLabel = "DIR", description = "Folder of rule files (default: the built-in rules)")
    private Path rules;

    /** Whether an earlier result in the folder of the output is replaced. */
    public boolean overwrite() {
        return overwrite;
    }

    /** The number of partitions; 0 for as many as suit the input. */
    public int partitions() {
        return partitions == null ? 0 : partitions;
    }

    /** Whether a folder of rules was named. */
    public boolean namesRules() {
        return rules != null;
    }

    /** The rules of the folder that was named; the built-in ones if none was. */
    public SharedRules rules() throws Unusable, InvalidRuleFolder {
        return SharedRules.ofOrBuiltIn(rules);
    }

    /** What is wrong with these options, or null. */
    public String misuse() {
        return partitions != null && partitions < 1 ? "--partitions is " + partitions + ". Expected 1 or more" : null;
    }
}
