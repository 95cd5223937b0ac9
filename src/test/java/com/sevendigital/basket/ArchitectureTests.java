package com.sevendigital.basket;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** The rules that keep the service easy to change. */
@AnalyzeClasses(packagesOf = BasketApplication.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule layersPointDownwards = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("api")
            .definedBy("..basket.api..")
            .layer("health")
            .definedBy("..basket.health..")
            .layer("observability")
            .definedBy("..basket.observability..")
            .layer("security")
            .definedBy("..basket.security..")
            .layer("service")
            .definedBy("..basket.service..")
            .layer("client")
            .definedBy("..basket.client..")
            .layer("repository")
            .definedBy("..basket.repository..")
            .layer("domain")
            .definedBy("..basket.domain..")
            .whereLayer("api")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("health")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("observability")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("security")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("service")
            .mayOnlyBeAccessedByLayers("api", "health", "observability", "security")
            .whereLayer("client")
            .mayOnlyBeAccessedByLayers("service", "security")
            .whereLayer("repository")
            .mayOnlyBeAccessedByLayers("service")
            .whereLayer("domain")
            .mayNotAccessAnyLayer();

    @ArchTest
    static final ArchRule theDomainIsPlainJava = classes()
            .that()
            .resideInAPackage("..basket.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations", "..basket.domain..");

    @ArchTest
    static final ArchRule theExchangeIsForAllAndNeedsNoneOfThem = noClasses()
            .that()
            .resideInAPackage("..basket.exchange..")
            .should()
            .dependOnClassesThat(describe(
                    "ours in other packages",
                    used -> used.getPackageName().startsWith("com.sevendigital.basket")
                            && !used.getPackageName().contains(".exchange")));

    @ArchTest
    static final ArchRule theLogIsForAllAndKnowsTheDomainOnly = noClasses()
            .that()
            .resideInAPackage("..basket.logging..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..basket.api..",
                    "..basket.health..",
                    "..basket.service..",
                    "..basket.client..",
                    "..basket.repository..",
                    "..basket.config..");

    @ArchTest
    static final ArchRule useCasesKnowNeitherTheWebNorTheTable = noClasses()
            .that()
            .resideInAPackage("..basket.service..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "jakarta.servlet..",
                    "software.amazon..",
                    "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule theTableIsKnownToTheRepositoryOnly = noClasses()
            .that()
            .resideOutsideOfPackage("..basket.repository..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon..");

    @ArchTest
    static final ArchRule whatServesRequestsIsHidden = classes()
            .that()
            .resideInAnyPackage(
                    "..basket.api..", "..basket.health..", "..basket.observability..", "..basket.security..")
            .and()
            .areMetaAnnotatedWith(Component.class)
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule configurationsAndAdviceAreHidden = classes()
            .that()
            .areAnnotatedWith(Configuration.class)
            .or()
            .areMetaAnnotatedWith(ControllerAdvice.class)
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule implementationsAreHidden = classes()
            .that()
            .resideInAnyPackage("..basket.repository..", "..basket.client.catalogue..", "..basket.client.purchasing..")
            .and()
            .areTopLevelClasses()
            .and()
            .areNotInterfaces()
            .should()
            .notBePublic();
}
