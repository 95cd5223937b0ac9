package com.sevendigital.basket;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The habits of the tests that the compiler does not see. */
@AnalyzeClasses(packagesOf = BasketApplication.class, importOptions = OnlyIncludeTests.class)
class TestRuleTests {

    @ArchTest
    static final ArchRule whoReadsTheOutputRunsAlone = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ReadsOutput.class.getName())
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.boot.test.system.OutputCaptureExtension");
}
