package org.mipspi.rules.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.rules.Rule;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.compile.CatalogReader;
import org.mipspi.rules.compile.RuleBase;
import org.mipspi.rules.text.RulesInvalid;

class SafeSubsetTest {

    private static final String PATH = "attestations/safer-guide.drl";

    /** A good rule file: the package is on line 3, the rule on 8, its head from 9, its pattern on 15, 'then' on 16. */
    private static final String GOOD =
            """
            // title: SAFER Guide
            // law: The law in short.
            package rules.attestations

            import org.mipspi.domain.conclusions.*
            import org.mipspi.domain.facts.*

            rule "SAFER_GUIDE: it is attested"
                @requirement("SAFER_GUIDE")
                @years("2026-")
                @citation("42 CFR 414.1375")
                @confidence("confirmed")
                @because("answered {answer}")
            when
                $measure : Measure( id == "PI_PPHI_2", answer == Answer.YES )
            then
                insert( new Met("SAFER_GUIDE") );
            end
            """;

    private static final int BEFORE_RULE = 7;
    private static final int RULE = 8;
    private static final int YEARS = 10;
    private static final int CITATION = 11;
    private static final int BECAUSE = 13;
    private static final int PATTERN = 15;
    private static final int CONSEQUENCE = 17;
    private static final int END = 18;

    @ParameterizedTest(name = "{0}")
    @MethodSource({"hostileConsequences", "hostileConditions", "hostileFiles", "hostileTexts", "mistakes"})
    void whatIsNotAllowedIsRefusedAtItsPlace(String what, String text, int line, String message) {
        List<Finding> findings = refused(text);

        assertThat(findings)
                .as("a finding on line %d that says '%s' among%n%s", line, message, findings)
                .anyMatch(finding -> finding.line() == line
                        && finding.column() >= 0
                        && finding.file().equals(PATH)
                        && finding.message().contains(message));
    }

    static Stream<Arguments> hostileConsequences() {
        return Stream.of(
                then("a call that ends the process", "System.exit(1);", "exit is not allowed in 'then'"),
                then("a call of the runtime", "insert( Runtime.getRuntime() );", "Runtime was not bound in 'when'"),
                then("reflection", "insert( $measure.getClass() );", "no method getClass"),
                then(
                        "reflection inside an argument",
                        "insert( new Exemption($measure.getClass().getName()) );",
                        "no method getClass"),
                then(
                        "a static call inside an argument",
                        "insert( new Exemption(System.getenv(\"PATH\")) );",
                        "System was not bound in 'when'"),
                then(
                        "a fully qualified static call",
                        "insert( new Exemption(java.lang.System.getProperty(\"x\")) );",
                        "java was not bound in 'when'"),
                then(
                        "a fully qualified class",
                        "insert( new org.mipspi.domain.conclusions.Met(\"SAFER_GUIDE\") );",
                        "new org.mipspi.domain.conclusions.Met is not allowed"),
                then("a class of the JDK", "insert( new Thread() );", "new Thread is not allowed"),
                then(
                        "an object of another kind",
                        "insert( new ProcessBuilder(\"sh\").start() );",
                        "new ProcessBuilder"),
                then(
                        "a fact of its own",
                        "insert( new PointsTotal(false, false, 0, 100) );",
                        "new PointsTotal is not allowed"),
                then("an anonymous class", "insert( new Met(\"SAFER_GUIDE\") { { } } );", "only a new conclusion"),
                then("an array", "insert( new Met[] { } );", "only a new conclusion can be inserted"),
                then("a lambda", "insert( new Exemption(() -> null) );", "a lambda is not allowed"),
                then(
                        "a method reference",
                        "insert( new Exemption(String::new) );",
                        "a method reference is not allowed"),
                then("a cast", "insert( new Exemption((String) null) );", "a cast is not allowed"),
                then("a choice", "insert( new Bonus(true ? 1 : 2) );", "a choice with ? and : is not allowed"),
                then("arithmetic", "insert( new Bonus(1 + 2) );", "arithmetic"),
                then("an assignment inside an argument", "insert( new Bonus(x = 2) );", "an assignment is not allowed"),
                then("a class literal", "insert( new Exemption(String.class) );", "a class is not allowed"),
                then("modify", "modify( $measure ) { keep() }", "cannot be read"),
                then("update", "update( $measure );", "update is not allowed in 'then'"),
                then("delete", "delete( $measure );", "delete is not allowed in 'then'"),
                then("retract", "retract( $measure );", "retract is not allowed in 'then'"),
                then("insertLogical", "insertLogical( new Bonus(1) );", "insertLogical is not allowed in 'then'"),
                then("halting the engine", "drools.halt();", "halt is not allowed in 'then'"),
                then(
                        "the engine as an object",
                        "insert( kcontext.getKieRuntime() );",
                        "kcontext was not bound in 'when'"),
                then("a loop", "while(true);", "'while' is not allowed in 'then'"),
                then(
                        "a condition",
                        "if ($measure.isExcluded()) insert( new Bonus(1) );",
                        "'if' is not allowed in 'then'"),
                then("a variable", "int x = 1;", "is not allowed in 'then'"),
                then("a local class", "class X { } insert( new Bonus(1) );", "is not allowed in 'then'"),
                then("throwing", "throw new Error();", "'throw' is not allowed in 'then'"),
                then("an empty statement", "insert( new Bonus(1) );;", "'empty' is not allowed in 'then'"),
                then(
                        "text that closes the generated class",
                        "insert( new Bonus(1) ); } } class X { static { System.exit(1); } } class Y { { ",
                        "cannot be read"),
                then(
                        "a comment that hides the end of the class",
                        "insert( new Bonus(1) ); // } } class X {",
                        "a comment inside a rule"),
                then("a fact inserted again", "insert( $measure );", "only a new conclusion can be inserted"),
                then("a text inserted", "insert( $measure.said() );", "String is not a conclusion"),
                then(
                        "another entry point",
                        "entryPoints[\"x\"].insert( new Bonus(1) );",
                        "insert is not allowed in 'then'"),
                then("nothing", "", "a rule inserts 1 to 5 conclusions"),
                then("far too much", "insert( new Bonus(1) ); ".repeat(6), "a rule inserts 1 to 5 conclusions"),
                then("a null", "insert( new Exemption(null) );", "Exemption does not take (null)"),
                then(
                        "an unknown binding",
                        "insert( new BonusMeasure($mesure, MeasureStatus.SCORED) );",
                        "$mesure is not bound"),
                then(
                        "an unknown constant",
                        "insert( new NotMet(\"SAFER_GUIDE\", Reason.NO) );",
                        "Reason has no constant"),
                then("an unknown requirement", "insert( new Met(\"SAFER_GIUDE\") );", "no requirement SAFER_GIUDE"),
                then("a requirement that is computed", "insert( new Met($measure.id()) );", "must be written out"),
                then("a wrong argument", "insert( new Bonus(\"5\") );", "Bonus does not take (String)"));
    }

    static Stream<Arguments> hostileConditions() {
        return Stream.of(
                when("eval", "eval( System.exit(1) == null )", "'eval' is not allowed in 'when'"),
                when("eval inside a pattern", "Measure( eval(true) )", "no method eval"),
                when("from", "Measure() from new java.util.ArrayList()", "not a plain pattern"),
                when("collect", "java.util.List() from collect( Measure() )", "not a plain pattern"),
                when("accumulate", "accumulate( Measure( $n : numerator ); $s : sum($n) )", "not a plain pattern"),
                when("not", "not Measure( id == \"PI_EP_1\" )", "'not' is not allowed"),
                when("exists", "exists Measure( id == \"PI_EP_1\" )", "'exists' is not allowed"),
                when("forall", "forall( Measure( id == \"PI_EP_1\" ) )", "'forall' is not allowed"),
                when("or between patterns", "(Measure( id == \"PI_EP_1\" ) or Practice())", "'or' is not allowed"),
                when("an entry point", "Measure() from entry-point \"x\"", "not a plain pattern"),
                when("a window", "Measure() over window:length(1)", "not a plain pattern"),
                when("a query", "?Measure( id == \"PI_EP_1\" )", "not a plain pattern"),
                when("a path through facts", "$m : /measures[ id == \"PI_EP_1\" ]", ""),
                when("unification of patterns", "$m := Measure()", "not a plain pattern"),
                when("unification of properties", "Measure( $i := id )", "':='"),
                when(
                        "code in a text, which the compiler would take apart",
                        "Measure( id == \"a\" || id == \"b := System.exit(1) == null || id == \" )",
                        "':='"),
                when("a position", "Measure( $x; )", "a condition without a name"),
                when("an annotation", "Measure( id == \"PI_EP_1\" ) @watch( id )", "not a plain pattern"),
                when("any object", "Object( toString() == \"x\" )", "no facts of the type Object"),
                when("a fully qualified type", "java.lang.Runtime()", "no facts of the type java.lang.Runtime"),
                when("a fact that no session holds", "Share( whole == 1 )", "no facts of the type Share"),
                when("an array", "Measure[]()", "mismatched input"),
                when(
                        "four patterns",
                        "Measure() PointsTotal() RequirementResults() MeasurementSet()",
                        "a rule has 1 to 3 patterns"),
                when("the class of a fact", "Measure( class == null )", ""),
                when("getClass", "Measure( getClass() == null )", "no method getClass"),
                when("getClass of a property", "Measure( id.getClass() == null )", "no method getClass"),
                when("the class of a property", "Measure( id.bytes == null )", "String has no property bytes"),
                when("a static call", "Measure( System.exit(1) == null )", "Measure has no property System"),
                when("a qualified static call", "Measure( java.lang.System.exit(1) == null )", "no property java"),
                when("a static method of a fact", "Measure( notReported(\"x\") == null )", "no method notReported"),
                when("an inline cast", "Measure( id#String.length == 1 )", "an inline cast is not allowed"),
                when("a negated list", "Measure( id not in (\"PI_EP_1\") )", "the operator 'not in' is not allowed"),
                when("a method for compiled rules", "Measure( answerName == \"YES\" )", "no property answerName"),
                when("null-safe access", "Measure( id!.length == 1 )", "null-safe access is not allowed"),
                when(
                        "a regular expression",
                        "Measure( id matches \"(a+)+b\" )",
                        "the operator 'matches' is not allowed"),
                when("another operator", "Measure( id soundslike \"x\" )", "the operator 'soundslike' is not allowed"),
                when("a half comparison", "Measure( numerator > 1 && < 5 )", "a comparison without its left side"),
                when("arithmetic", "Measure( numerator + 1 == 2 )", "arithmetic"),
                when("an assignment", "Measure( numerator = 2 )", ""),
                when("an object of its own", "Measure( new Object() == null )", "'new' is not allowed"),
                when("a lambda", "Measure( (() -> true) == null )", ""),
                when("this", "Measure( this == null )", "'this' is not allowed"),
                when("a binding inside", "Measure( ($x : id) == \"PI_EP_1\" )", ""),
                when("a binding of a strange name", "drools : Measure()", "drools is not a valid variable name"),
                when("a binding that hides another", "$a : Practice( $a : clinicians )", "$a is bound twice"),
                when("a list of calls", "Measure( id in (getClass()) )", "only literals"),
                when("two patterns of many facts", "$a : Measure() $b : Measure()", "more than 300 times"),
                when("two patterns of other many facts", "$a : Measure() $b : ScoredMeasure()", "more than 300 times"),
                when(
                        "comparison of a number with a text",
                        "MeasurementSet( days == \"abc\" )",
                        "never equal to a text"),
                when("comparison of texts by order", "Measure( id < \"PI_EP_1\" )", "< compares numbers"),
                when("comparison of a primitive with null", "Measure( numerator == null )", "never equal to null"),
                when(
                        "comparison of enums",
                        "Measure( answer == EngagementLevel.PRE )",
                        "never equal to EngagementLevel"),
                when("a literal first", "Measure( 1 <= numerator )", "begins with a literal"),
                when("no comparison", "Measure( excluded )", "nothing is compared here"),
                when(
                        "a number that is too large",
                        "Measure( numerator > 99999999999 )",
                        "is not a number that rules may use"),
                when("an unknown measure", "Measure( id == \"PI_EP_9\" )", "there is no measure PI_EP_9"),
                when(
                        "an unknown measure in a list",
                        "Measure( id in (\"PI_EP_1\", \"PI_E\") )",
                        "there is no measure PI_E"),
                when("an unknown type", "Mesure( id == \"PI_EP_1\" )", "no facts of the type Mesure"),
                when("an unknown property", "Measure( anwser == Answer.YES )", "Measure has no property anwser"),
                when("an unknown constant", "Measure( answer == Answer.YESS )", "Answer has no constant YESS"));
    }

    static Stream<Arguments> hostileFiles() {
        return Stream.of(
                line("an import of the JDK", BEFORE_RULE, "import java.lang.Runtime", "cannot be imported"),
                line("an import of Drools", BEFORE_RULE, "import org.kie.api.*", "cannot be imported"),
                line(
                        "a static import",
                        BEFORE_RULE,
                        "import static java.lang.System.exit",
                        "an imported function is not allowed"),
                line(
                        "an import of a function",
                        BEFORE_RULE,
                        "import function java.lang.System.exit",
                        "an imported function is not allowed"),
                line(
                        "an accumulate function",
                        BEFORE_RULE,
                        "import accumulate java.lang.Runtime rt",
                        "accumulate function is not allowed"),
                line("a global", BEFORE_RULE, "global java.util.List list", "a global is not allowed"),
                line("a function", BEFORE_RULE, "function void f() { System.exit(1); }", "a function is not allowed"),
                line("a query", BEFORE_RULE, "query q() Measure() end", "a query is not allowed"),
                line("a declared type", BEFORE_RULE, "declare Measure x : int end", "a declared type is not allowed"),
                line("a declared enum", BEFORE_RULE, "declare enum E A; end", "a declared enum is not allowed"),
                line(
                        "a declared window",
                        BEFORE_RULE,
                        "declare window W Measure() over window:length(1) end",
                        "a window is not allowed"),
                line("a dialect for all", BEFORE_RULE, "dialect \"mvel\"", "an attribute for all rules is not allowed"),
                line("a rule unit", 4, "unit Unit;", "a rule unit is not allowed"),
                line(
                        "a package of another folder",
                        3,
                        "package rules.scoring",
                        "the package does not match the folder"),
                line("a salience", BECAUSE, "    salience 10", "the attribute salience is not allowed"),
                line(
                        "a salience that is code",
                        BECAUSE,
                        "    salience ( System.exit(1) )",
                        "the attribute salience is not allowed"),
                line(
                        "an enabled that is code",
                        BECAUSE,
                        "    enabled ( 1 == 1 )",
                        "the attribute enabled is not allowed"),
                line("no-loop", BECAUSE, "    no-loop true", "the attribute no-loop is not allowed"),
                line("a timer", BECAUSE, "    timer ( int: 1s )", "the attribute timer is not allowed"),
                line("an agenda group", BECAUSE, "    agenda-group \"x\"", "the attribute agenda-group is not allowed"),
                line(
                        "a date of effect",
                        BECAUSE,
                        "    date-effective \"01-Jan-2030\"",
                        "the attribute date-effective is not allowed"),
                line("the mvel dialect", BECAUSE, "    dialect \"mvel\"", "the attribute dialect is not allowed"),
                line("extends", RULE, "rule \"x\" extends \"y\"", "extends is not allowed"),
                line(
                        "two parts in one line",
                        END,
                        "end rule \"b\" when PointsTotal() then insert( new Bonus(1) ); end",
                        "the layout of this rule"),
                arguments(
                        "a named consequence",
                        replaced(END, "then[x]\n    System.exit(1);\nend"),
                        RULE,
                        "a named consequence is not allowed"),
                arguments(
                        "a rule that feeds a join with itself",
                        GOOD
                                + rule("a seed", "PointsTotal()", "insert( new Bonus(1) );")
                                + rule("a loop", "Bonus( points >= 0 )", "insert( new Bonus(1) );")
                                + join("$a : Bonus() $b : Bonus()"),
                        48,
                        "more than 300 times"),
                arguments(
                        "two rules that feed each other and a join",
                        GOOD
                                + rule("a seed", "PointsTotal()", "insert( new Bonus(1) );")
                                + rule("there", "Bonus()", "insert( new Exemption(\"SAFER_GUIDE\") );")
                                + rule("and back", "Exemption()", "insert( new Bonus(1) );")
                                + join("$a : Bonus() $b : Exemption()"),
                        59,
                        "more than 300 times"),
                arguments(
                        "three patterns of what each measure may insert",
                        GOOD
                                + rule(
                                        "a source",
                                        "Measure( id in (\"PI_EP_1\", \"PI_EP_2\") || answer == Answer.YES )",
                                        "insert( new Bonus(1) );")
                                + join("Bonus() Bonus() Bonus()"),
                        37,
                        "more than 300 times"),
                arguments(
                        "three patterns of what several statements of several rules insert",
                        GOOD
                                + rule("a source", "PointsTotal()", "insert( new Bonus(1) ); ".repeat(4))
                                + rule("another", "PointsTotal()", "insert( new Bonus(1) ); ".repeat(4))
                                + join("Bonus() Bonus() Bonus()"),
                        48,
                        "more than 300 times"));
    }

    static Stream<Arguments> hostileTexts() {
        return Stream.of(
                line("a unicode escape", CONSEQUENCE, "    \\u0053ystem.exit(1);", "a backslash"),
                line("an escaped quote", CITATION, "    @citation(\"a\\\"b\")", "a backslash"),
                line("a unicode escape in a comment", BEFORE_RULE, "// \\u000a System.exit(1);", "a backslash"),
                line("a block comment", CONSEQUENCE, "    insert( new /* x */ Bonus(1) );", "/* is not allowed"),
                line(
                        "a rule name that closes a comment of the generated class",
                        RULE,
                        "rule \"a */ static { System.exit(1); } /* b\"",
                        "*/ is not allowed"),
                line("a control character", BEFORE_RULE, "// a\u0000b", "a control character"),
                line(
                        "the end-of-file character",
                        CONSEQUENCE,
                        "    insert( new Bonus(1) );\u001a",
                        "a control character"),
                line("a carriage return that ends a comment", BEFORE_RULE, "// a\rglobal String s", "carriage return"),
                line("a line separator", BEFORE_RULE, "// a\u2028b", "U+2028"),
                line("text that runs backwards", BEFORE_RULE, "// a\u202eb", "U+202E"),
                line("a letter that looks like another", PATTERN, "    M\u0435asure()", "U+0435"),
                line("a quote over several lines", CITATION, "    @citation(\"a", "a quote is not closed"),
                line("a single quote", PATTERN, "    Measure( id == 'PI_EP_1' )", "a single quote"),
                line(
                        "a block of text",
                        CONSEQUENCE,
                        "    insert( new Exemption(\"\"\"a\"\"\") );",
                        "\"\" is not allowed"),
                line(
                        "an expression that takes the parser minutes",
                        PATTERN,
                        "    Measure( " + "a.".repeat(50_000) + "b == 1 )",
                        "this rule has more than 6000 characters"),
                line(
                        "eighty conditions",
                        PATTERN,
                        "    Measure( " + "numerator > 1, ".repeat(80) + "numerator > 1 )",
                        "this pattern has more than 25 conditions"),
                line(
                        "eighty limbs",
                        PATTERN,
                        "    Measure( " + "numerator > 1 && ".repeat(80) + "numerator > 1 )",
                        "this condition has more than 25 limbs"),
                line(
                        "a chain of calls that takes the compiler a minute",
                        CONSEQUENCE,
                        "    insert( $points" + ".give(\"x\", 1)".repeat(90) + " );",
                        "this rule has more than 80 brackets"),
                line("a tab", PATTERN, "\tMeasure( id == \"PI_EP_1\" )", "a tab"),
                line(
                        "brackets without end",
                        PATTERN,
                        "    Measure( " + "(".repeat(5000) + "id == \"PI_EP_1\"" + ")".repeat(5000) + " )",
                        "brackets are more than 8 deep"),
                line(
                        "metadata that is code, which the compiler would run",
                        CITATION,
                        "    @citation(System.exit(1))",
                        "does not belong in the head of a rule"),
                line(
                        "metadata that is code between two texts",
                        CITATION,
                        "    @citation(\"a\" + System.exit(1) + \"b\")",
                        "does not belong in the head of a rule"),
                line(
                        "metadata of several values",
                        CITATION,
                        "    @citation(a = \"b\", c = \"d\")",
                        "does not belong in the head of a rule"),
                line(
                        "a sentence that calls what it likes",
                        BECAUSE,
                        "    @because(\"{getClass.classLoader}\")",
                        "is not a property of Measure"),
                line("a sentence about nothing", BECAUSE, "    @because(\"{$share}\")", "is not bound"),
                line("a list in a sentence", BECAUSE, "    @because(\"{summands}\")", "{summands} is a List"),
                line("a fact in a sentence", BECAUSE, "    @because(\"{$measure}\")", "{$measure} is a Measure"),
                line(
                        "a sentence without end",
                        BECAUSE,
                        "    @because(\"" + "{id} ".repeat(101) + "\")",
                        "this reason has 505 characters; at most 500 are allowed"));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments("a misspelt key", replaced(CITATION, "    @citaton(\"x\")"), RULE, "@citation is missing"),
                arguments("a doubled key", replaced(BECAUSE, "    @years(\"2025\")"), BECAUSE, "@years is given twice"),
                arguments(
                        "years that are none",
                        replaced(YEARS, "    @years(\"soon\")"),
                        YEARS,
                        "names no performance years"),
                arguments(
                        "years that end first",
                        replaced(YEARS, "    @years(\"2026-2025\")"),
                        YEARS,
                        "ends before it begins"),
                arguments("a name that is taken", GOOD + GOOD.substring(GOOD.indexOf("rule \"")), 19, "is taken"),
                arguments("no condition", replaced(PATTERN, ""), RULE, "a rule has 1 to 3 patterns"),
                arguments("no end", replaced(END, ""), RULE, "this rule has no 'end'"),
                arguments("no then", replaced(PATTERN + 1, ""), RULE, "this rule has no 'then'"),
                arguments("no rule", GOOD.substring(0, GOOD.indexOf("rule \"")), 3, "the file contains no rule"));
    }

    @Test
    void aFindingHasLineColumnAndWhatWasProbablyMeant() {
        assertThat(refused(replaced(PATTERN, "    Measure( id == \"PI_EP_1\", anwser == Answer.YES )")))
                .containsExactly(
                        new Finding(PATH, PATTERN, 31, "Measure has no property anwser", "did you mean answer?"));
        assertThat(refused(replaced(CONSEQUENCE, "    insert( new Met(\"SAFER_GIUDE\") );")))
                .containsExactly(new Finding(
                        PATH,
                        CONSEQUENCE,
                        21,
                        "there is no requirement SAFER_GIUDE",
                        "a rule decides the requirement whose id begins its name"));
    }

    @Test
    void aFindingOnALaterLineOfAConditionHasThatPlace() {
        assertThat(refused(replaced(PATTERN, "    Measure( id == \"PI_EP_1\",\n        answer == Answer.YESS )")))
                .containsExactly(
                        new Finding(PATH, PATTERN + 1, 26, "Answer has no constant YESS", "did you mean YES?"));
    }

    @Test
    void aRuleWithoutThenHasNoOtherFinding() {
        assertThat(refused(replaced(PATTERN + 1, "") + "\n// The next one is sound.\n"
                        + rule("b", "PointsTotal()", "insert( new Bonus(1) );")))
                .extracting(Finding::line)
                .containsExactly(RULE, END);
    }

    @Test
    void allFindingsOfARuleAreReportedAtOnce() {
        String text = replaced(PATTERN, "    Measure( anwser == Answer.YES, id matches \"x\" )")
                .replace("insert( new Met(\"SAFER_GUIDE\") )", "System.exit(1)")
                .replace("@because(\"answered {answer}\")", "salience 1")
                .replace("2026-", "soon");

        assertThat(refused(text)).extracting(Finding::line).contains(YEARS, BECAUSE, PATTERN, CONSEQUENCE);
    }

    @Test
    void aGoodRuleIsAcceptedAndCompiles() {
        assertThatCode(() -> RuleBase.compile(CatalogReader.read(List.of(new TextFile(PATH, GOOD))), 2026))
                .doesNotThrowAnyException();
    }

    @Test
    void aRuleThatLeavesAReaderOrAYearWithoutAnAnswerIsRefused() {
        assertThat(refused(GOOD.replace("@requirement(\"SAFER_GUIDE\")", "@requirement(\"SAFER_GIUDE\")")))
                .anyMatch(finding -> finding.line() == RULE + 1
                        && finding.message().contains("is not the id that the rule's name begins with"));
        assertThat(refused(GOOD.replace("    @because(\"answered {answer}\")\n", "")))
                .anyMatch(finding -> finding.line() == RULE && finding.message().contains("@because is missing"));
        assertThat(refused(GOOD.replace("2026-", "2028-")))
                .anyMatch(
                        finding -> finding.line() == YEARS && finding.message().contains("no supported"));
    }

    @Test
    void theBuiltInRulesAreAccepted() {
        assertThatCode(() -> CatalogReader.read(RuleFolder.builtIn())).doesNotThrowAnyException();
    }

    /** Names and metadata are prose: whatever stands in them stays text. */
    @Test
    void proseThatLooksLikeCodeStaysText() throws RulesInvalid {
        String prose = "SAFER_GUIDE: it's 100% (sure) {x} ${y} @{z} #h // c; := insert(); https://a.b/c?d=e&f";
        String text = GOOD.replace("SAFER_GUIDE: it is attested", prose).replace("42 CFR 414.1375", prose);

        RuleBase base = RuleBase.compile(CatalogReader.read(List.of(new TextFile(PATH, text))), 2026);

        assertThat(base.rules().values()).extracting(Rule::citation).contains(prose);
        assertThat(base.rules().keySet()).singleElement().satisfies(rule -> {
            assertThat(rule.getName()).isEqualTo(prose);
            assertThat(rule.getMetaData()).containsEntry("citation", prose);
        });
    }

    /** Everything that the subset allows, once; what passes the check has to compile. */
    @Test
    void whateverIsAcceptedCompiles() throws RulesInvalid {
        String text = GOOD
                + rule(
                        "lists",
                        "Measure( id in (\"PI_EP_1\", \"PI_EP_2\"), id != \"PI_EP_2\" )",
                        "insert( new Bonus(1) );")
                + rule(
                        "brackets",
                        "Measure( (numerator > 1 && denominator <= 5) || excluded == true )",
                        "insert( new Bonus(-1) );")
                + rule(
                        "dates",
                        "MeasurementSet( performanceStart.year == 2026, performanceEnd.isAfter(performanceStart) == true )",
                        "insert( new Bonus(1) );")
                + rule(
                        "chains",
                        "$set : MeasurementSet( measure(\"PI_EP_1\").answer == Answer.YES, cehrtId.length > 3 )",
                        "insert( new Bonus(Math.max($set.performanceYear(), 3)) );")
                + rule(
                        "joins",
                        "$total : PointsTotal( $sum : beforeCap ) Weights( quality <= $sum ) $p : Practice( clinicians > 3 )",
                        "insert( new Bonus($sum) ); insert( new Weights($sum, $total.unmet(), 3, 4) );")
                + rule(
                        "sets",
                        "RequirementResults( exemptions.contains(\"RW-SMALL\") == true, exemptions.size > 0 )",
                        "insert( new Bonus(1) );")
                + rule(
                        "shares",
                        "Practice( $s : hospitalBased, $s.moreThan(75) == true )",
                        "insert( new Exemption(\"SAFER_GUIDE\") );")
                + rule(
                        "warnings",
                        "Warning( code == Warning.Code.SET_ASIDE )",
                        "insert( new Exemption(\"SAFER_GUIDE\") );")
                + rule(
                        "sealed",
                        "Standing( status == Standing.Status.MET )",
                        "insert( new Exemption(\"SAFER_GUIDE\") );")
                + rule(
                        "answers of a scored measure",
                        "ScoredMeasure( measure.analysis == Answer.YES )",
                        "insert( new Bonus(1) );")
                + rule("and", "PointsTotal() and Practice( hospitalBased.part >= 3 )", "insert( new Bonus(1) );")
                + rule(
                        "lists of all kinds",
                        "Measure( exclusion in (null, \"PI_LVPP_1\"), answer != Answer.YES, answer != Answer.NO )",
                        "insert( new Weights(\n        1, 2,\n        3, 4) );")
                + rule(
                        "bindings",
                        "$a : PointsTotal() $b : RequirementResults( bonusMeasures == $a.unmet )",
                        "insert( new Bonus(1) );");

        assertThat(RuleBase.compile(CatalogReader.read(List.of(new TextFile(PATH, text))), 2026)
                        .rules())
                .hasSize(14);
    }

    private static List<Finding> refused(String text) {
        RulesInvalid refusal =
                catchThrowableOfType(RulesInvalid.class, () -> CatalogReader.read(List.of(new TextFile(PATH, text))));
        assertThat(refusal).as("a refusal of%n%s", text).isNotNull();
        return refusal.findings();
    }

    private static Arguments then(String what, String statements, String message) {
        return line(what + " as a consequence", CONSEQUENCE, "    " + statements, message);
    }

    private static Arguments when(String what, String patterns, String message) {
        return line(what + " as a condition", PATTERN, "    " + patterns, message);
    }

    private static Arguments line(String what, int line, String with, String message) {
        return arguments(what, replaced(line, with), line, message);
    }

    private static String replaced(int line, String with) {
        String[] lines = GOOD.split("\n", -1);
        return IntStream.rangeClosed(1, lines.length)
                .mapToObj(number -> number == line ? with : lines[number - 1])
                .collect(Collectors.joining("\n"));
    }

    private static String join(String patterns) {
        return rule("a join", patterns, "insert( new Exemption(\"SAFER_GUIDE\") );");
    }

    /** A whole rule of ten lines. */
    private static String rule(String name, String when, String then) {
        return """
                rule "SAFER_GUIDE: %s"
                    @requirement("SAFER_GUIDE")
                    @years("2026-")
                    @citation("42 CFR 414.1375")
                    @confidence("confirmed")
                    @because("a reason")
                when
                    %s
                then
                    %s
                end
                """
                .formatted(name, when, then);
    }
}
