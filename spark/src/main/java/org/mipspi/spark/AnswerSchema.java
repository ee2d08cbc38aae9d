package org.mipspi.spark;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.apache.spark.sql.types.DataTypes.createDecimalType;
import static org.apache.spark.sql.types.DataTypes.createMapType;
import static scala.jdk.javaapi.CollectionConverters.asScala;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructType;
import org.mipspi.domain.answer.Decision.Score;
import org.mipspi.domain.answer.Decision.SetSummary;
import org.mipspi.domain.answer.Release;
import org.mipspi.domain.answer.ScoreAnswer;
import org.mipspi.domain.conclusions.Weights;

/** The columns of answers, with the names that their fields have in the JSON of a short answer, and their values. */
final class AnswerSchema {

    /** 0 to 100, with the two decimal places of a percentage of a whole score. */
    static final DecimalType POINTS = createDecimalType(5, 2);

    private static final DataType BY_ID = createMapType(StringType, IntegerType, false);
    private static final DataType UNMET =
            createArrayType(new StructType().add("id", StringType, false).add("reason", StringType, false), false);
    private static final DataType SETS = createArrayType(
            new StructType()
                    .add("index", IntegerType, false)
                    .add("submissionMethod", StringType)
                    .add("programName", StringType)
                    .add("outcome", StringType, false)
                    .add("category", IntegerType)
                    .add("picked", BooleanType, false)
                    .add("setAside", BooleanType, false),
            false);

    /** Of each error of a refused submission: its kind, where it is as JSON Pointers, and a sentence. */
    static final DataType ERRORS = createArrayType(
            new StructType()
                    .add("code", StringType)
                    .add("pointer", StringType)
                    .add("related", StringType)
                    .add("message", StringType),
            true);

    /** Where a submission is from. */
    static final StructType SOURCE =
            new StructType().add("file", StringType).add("line", LongType).add("key", StringType);

    /** What was decided. */
    static final StructType DECIDED = new StructType()
            .add("submissionId", StringType)
            .add("performanceYear", IntegerType)
            .add("outcome", StringType)
            .add("category", IntegerType)
            .add("beforeCap", IntegerType)
            .add("bonus", IntegerType)
            .add("finalScorePoints", POINTS)
            .add("qualityWeight", IntegerType)
            .add("costWeight", IntegerType)
            .add("improvementActivitiesWeight", IntegerType)
            .add("promotingInteroperabilityWeight", IntegerType)
            .add("unmet", UNMET)
            .add("points", BY_ID)
            .add("maximum", BY_ID)
            .add("warnings", createArrayType(StringType, false))
            .add("measurementSets", SETS);

    /** The rules that decided. */
    static final StructType RELEASE =
            new StructType().add("releaseId", StringType).add("releaseSha256", StringType);

    /** The whole answer as JSON, of a problem always, of a decision if it was asked for. */
    static final StructType ANSWER = new StructType().add("answer", StringType);

    private AnswerSchema() {}

    /** The columns of several schemas, one after the other. */
    static StructType joined(StructType... schemas) {
        StructType joined = new StructType();
        for (StructType schema : schemas) {
            for (var field : schema.fields()) {
                joined = joined.add(field);
            }
        }
        return joined;
    }

    /** Adds the values of {@link #DECIDED}. */
    static void add(ScoreAnswer answer, List<Object> values) {
        Score score = answer.score();
        Weights weights = answer.weights();
        values.add(answer.submissionId());
        values.add(answer.performanceYear());
        values.add(answer.outcome().name());
        values.add(score.category());
        values.add(score.beforeCap());
        values.add(score.bonus());
        values.add(points(score.finalScorePoints()));
        values.add(weights.quality());
        values.add(weights.cost());
        values.add(weights.improvementActivities());
        values.add(weights.promotingInteroperability());
        values.add(rows(
                answer.unmet(),
                unmet -> RowFactory.create(unmet.requirement(), unmet.reason().name())));
        values.add(asScala(answer.points()));
        values.add(asScala(answer.maximum()));
        values.add(rows(answer.warnings(), Enum::name));
        values.add(rows(answer.measurementSets(), AnswerSchema::set));
    }

    private static Row set(SetSummary set) {
        return RowFactory.create(
                set.index(),
                set.submissionMethod(),
                set.programName(),
                set.outcome().name(),
                set.category(),
                set.picked(),
                set.setAside());
    }

    /** Adds the values of {@link #RELEASE}. */
    static void add(Release release, List<Object> values) {
        values.add(release.id());
        values.add(release.sha256());
    }

    private static BigDecimal points(BigDecimal exact) {
        // Never rounds: a product of two whole percentages has two decimal places at most.
        return exact == null ? null : exact.setScale(POINTS.scale());
    }

    /** What becomes a value of an array. */
    interface Value<T> {
        Object of(T element);
    }

    /** The elements of an array. */
    static <T> Object[] rows(List<T> elements, Value<T> value) {
        List<Object> rows = new ArrayList<>(elements.size());
        for (T element : elements) {
            rows.add(value.of(element));
        }
        return rows.toArray();
    }
}
