package org.mipspi.spark;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.expressions.SparkUserDefinedFunction;
import org.mipspi.spark.lines.Unusable;
import scala.Tuple3;
import scala.collection.immutable.Seq;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/**
 * Makes {@code mips_pi} known in every session: {@code spark.sql.extensions=org.mipspi.spark.MipsPiExtensions}. The setting
 * {@code spark.mipspi.rules} names a folder of rules on the machine of the driver; without it, the built-in rules decide.
 */
public final class MipsPiExtensions extends AbstractFunction1<SparkSessionExtensions, BoxedUnit> {

    /** The setting that names a folder of rules. */
    public static final String RULES = "spark.mipspi.rules";

    @Override
    public BoxedUnit apply(SparkSessionExtensions extensions) {
        extensions.injectFunction(
                new Tuple3<>(new FunctionIdentifier(MipsPiFunction.NAME), MipsPiFunction.INFO, new Calls()));
        return BoxedUnit.UNIT;
    }

    /** Makes the calls of a session. The rules are read at the first call, when a session exists to share them. */
    private static final class Calls extends AbstractFunction1<Seq<Expression>, Expression> {

        private SparkUserDefinedFunction function;

        @Override
        public synchronized Expression apply(Seq<Expression> arguments) {
            if (function == null) {
                SparkSession spark = SparkSession.active();
                function = MipsPiFunction.of(spark, rules(spark));
            }
            return MipsPiFunction.call(function, arguments);
        }

        private static SharedRules rules(SparkSession spark) {
            // Of the context, which users of SQL cannot set: the folder is read with the rights of the driver.
            String folder = spark.sparkContext().getConf().get(RULES, "");
            try {
                return SharedRules.ofOrBuiltIn(folder.isEmpty() ? null : Path.of(folder));
            } catch (Unusable | InvalidRuleFolder e) {
                throw new IllegalArgumentException(RULES + ": " + e.getMessage(), e);
            }
        }
    }
}
