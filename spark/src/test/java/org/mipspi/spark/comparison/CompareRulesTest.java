package org.mipspi.spark.comparison;

import org.mipspi.spark.RulesOptionContract;
import org.mipspi.spark.SparkProgram;

class CompareRulesTest extends RulesOptionContract {

    @Override
    protected int run(String out, String rules) {
        return SparkProgram.run(
                new CompareRules(), "in.ndjson", "--compare", "2025", "2026", "-o", out, "--rules", rules);
    }
}
