package com.sevendigital.basket;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.springframework.stereotype.Component;

/** The habits of the code that the compiler does not see. */
@AnalyzeClasses(packagesOf = BasketApplication.class, importOptions = DoNotIncludeTests.class)
class CodingRuleTests {

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule beansKeepWhatTheyAreMadeOf = fields().that()
            .areDeclaredInClassesThat()
            .areMetaAnnotatedWith(Component.class)
            .and()
            .areNotStatic()
            .and()
            .haveRawType(describe("of ours", type -> type.getPackageName().startsWith("com.sevendigital.basket")))
            .should()
            .haveModifier(FINAL);

    @ArchTest
    static final ArchRule theTimeIsToldByOneClock = noClasses()
            .that()
            .resideOutsideOfPackage("..basket.config..")
            .should()
            .callMethodWhere(describe("tell the time themselves", CodingRuleTests::tellsTheTime));

    @ArchTest
    static final ArchRule timeIsJavaTime = noClasses()
            .that()
            .resideInAPackage("com.sevendigital.basket..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.(util\\.(Date|Calendar|TimeZone|Timer)|sql\\..*|text\\..*DateFormat)");

    @ArchTest
    static final ArchRule logsGoThroughSlf4j = GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule nothingIsPrinted = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    private static boolean tellsTheTime(JavaMethodCall call) {
        var owner = call.getTargetOwner().getName();
        var method = call.getTarget().getName();
        return (owner.startsWith("java.time.") && (method.equals("now") || method.startsWith("system")))
                || (owner.equals("java.lang.System") && method.equals("currentTimeMillis"));
    }
}
