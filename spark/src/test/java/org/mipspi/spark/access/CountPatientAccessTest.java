package org.mipspi.spark.access;

import org.mipspi.spark.RulesOptionContract;
import org.mipspi.spark.SparkProgram;

class CountPatientAccessTest extends RulesOptionContract {

    @Override
    protected int run(String out, String rules) {
        return SparkProgram.run(new CountPatientAccess(), "visits", "--year", "2026", "-o", out, "--rules", rules);
    }
}
