package org.mipspi.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry$;
import org.apache.spark.sql.catalyst.expressions.Cast$;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.apache.spark.sql.classic.UserDefinedFunctionUtils;
import org.apache.spark.sql.expressions.SparkUserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import org.mipspi.batch.Batch;
import org.mipspi.batch.LineAnswer;
import org.mipspi.batch.LineDecider;
import org.mipspi.decision.DecisionService;
import org.mipspi.domain.answer.Detail;
import org.mipspi.domain.answer.Release;
import org.mipspi.files.TextLine;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.spark.lines.SourceLine;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * {@code mips_pi(submission)} in SQL: a struct with the figures and codes of the answer to a QPP submission in JSON, given as
 * text or as bytes in UTF-8. If it cannot be decided, the fields of the problem are set and those of the decision are null. It
 * throws nothing, whatever the submission. Null gives null.
 */
public final class MipsPiFunction implements UDF1<byte[], Row> {

    private static final long serialVersionUID = 1L;

    /** The name of the function in SQL. */
    public static final String NAME = "mips_pi";

    /** What {@code DESCRIBE FUNCTION} prints. */
    static final ExpressionInfo INFO = new ExpressionInfo(
            MipsPiFunction.class.getName(),
            null,
            NAME,
            "_FUNC_(submission) - the figures and codes of the answer to a QPP submission in JSON, text or bytes in UTF-8."
                    + " What cannot be decided has kind, detail and errors instead.",
            "",
            "",
            "",
            "",
            "",
            "",
            "java_udf");

    /** The fields of the struct. */
    static final StructType SCHEMA = AnswerSchema.joined(AnswerSchema.DECIDED, ProblemRow.SCHEMA, AnswerSchema.RELEASE);

    private final Broadcast<Packed<SharedRules>> rules;
    private transient LineDecider decider;
    private transient Release release;

    private MipsPiFunction(Broadcast<Packed<SharedRules>> rules) {
        this.rules = rules;
    }

    /** Makes {@code mips_pi} known in a session, with the built-in rules. */
    public static void register(SparkSession spark) {
        register(spark, SharedRules.builtIn());
    }

    /** Makes {@code mips_pi} known in a session, with these rules. It replaces an earlier one. */
    public static void register(SparkSession spark, SharedRules rules) {
        SparkUserDefinedFunction function = of(spark, rules);
        // In the place of the function of the extension: a temporary function would stand behind it.
        ((org.apache.spark.sql.classic.SparkSession) spark)
                .sessionState()
                .functionRegistry()
                .registerFunction(
                        FunctionRegistry$.MODULE$.builtinFunctionIdentifier(NAME),
                        INFO,
                        arguments -> call(function, arguments));
    }

    /** The function with these rules, which travel to executors once. */
    static SparkUserDefinedFunction of(SparkSession spark, SharedRules rules) {
        Broadcast<Packed<SharedRules>> shared =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(new Packed<>(rules));
        return (SparkUserDefinedFunction)
                functions.udf(new MipsPiFunction(shared), SCHEMA).withName(NAME);
    }

    /** A call in a query. Text is taken as the bytes that it has, and is not repaired if it is not UTF-8. */
    static Expression call(SparkUserDefinedFunction function, Seq<Expression> arguments) {
        if (arguments.size() != 1) {
            throw new IllegalArgumentException(
                    NAME + " was called with " + arguments.size() + " arguments. Expected one: the submission as JSON");
        }
        DataType type = arguments.head().dataType();
        if (!(type instanceof StringType || type instanceof BinaryType || type instanceof NullType)) {
            // Spark would take the bytes of a number as a text.
            throw new IllegalArgumentException(NAME + " was called with a value of type " + type.sql()
                    + ". Expected the submission as JSON: text, or bytes in UTF-8");
        }
        Expression bytes = Cast$.MODULE$.apply(arguments.head(), DataTypes.BinaryType, false);
        return UserDefinedFunctionUtils.toScalaUDF(
                function, CollectionConverters.asScala(List.of(bytes)).toSeq());
    }

    @Override
    public Row call(byte[] submission) throws InterruptedException {
        if (submission == null) {
            return null;
        }
        if (decider == null) {
            RuleSet loaded = rules.value().value().inThisJvm();
            release = loaded.release();
            decider = new LineDecider(NAME, Batch.Decider.of(new DecisionService(loaded), Detail.SCORE));
        }
        TextLine line = SourceLine.ofCell(null, null, submission).text();
        LineAnswer answer = decider.decideInTurn(line);
        try {
            return row(answer);
        } catch (RuntimeException | StackOverflowError e) {
            return row(decider.fault(e, line));
        }
    }

    private Row row(LineAnswer answer) {
        List<Object> values = new ArrayList<>(SCHEMA.size());
        if (answer instanceof LineAnswer.Scored scored) {
            AnswerSchema.add(scored.answer(), values);
            values.addAll(Arrays.asList(new Object[ProblemRow.SCHEMA.size()]));
        } else {
            values.addAll(Arrays.asList(new Object[AnswerSchema.DECIDED.size()]));
            Row problem = ProblemRow.of(((LineAnswer.OfProblem) answer).problem());
            for (int i = 0; i < problem.size(); i++) {
                values.add(problem.get(i));
            }
        }
        AnswerSchema.add(release, values);
        return RowFactory.create(values.toArray());
    }
}
