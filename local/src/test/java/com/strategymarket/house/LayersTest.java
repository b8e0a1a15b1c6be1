package com.strategymarket.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Test;

/**
 * Who may know whom. Each rule fails when it matches nothing, so that a renamed package cannot
 * switch it off.
 */
class LayersTest {

    private static final String ROOT = "com.strategymarket";

    private static final JavaClasses HOUSE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);

    @Test
    void theContractKnowsNobody() {
        holds(
                classes()
                        .that()
                        .resideInAPackage(ROOT + ".contract..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage("java..", ROOT + ".contract.."));
    }

    @Test
    void theDomainKnowsOnlyTheContract() {
        holds(
                classes()
                        .that()
                        .resideInAPackage(ROOT + ".domain..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage("java..", ROOT + ".contract..", ROOT + ".domain.."));
    }

    @Test
    void thePlatformKnowsNoFunction() {
        holds(
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + ".platform..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(ROOT + ".functions..", ROOT + ".local.."));
    }

    @Test
    void httpDoesNotKnowTheTable() {
        holds(
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + ".platform.http..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(ROOT + ".platform.dynamo.."));
    }

    @Test
    void theTableDoesNotKnowHttp() {
        holds(
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + ".platform.dynamo..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(ROOT + ".platform.http.."));
    }

    @Test
    void onlyTheTableSpeaksToTheAwsSdk() {
        holds(
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                ROOT + ".functions..",
                                ROOT + ".platform.http..",
                                ROOT + ".platform.json..",
                                ROOT + ".platform.telemetry..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("software.amazon.awssdk.."));
    }

    @Test
    void aFunctionDoesNotKnowAnother() {
        holds(slices().matching(ROOT + ".functions.(*)..").should().notDependOnEachOther());
    }

    @Test
    void featuresOfTheDomainHaveNoCycles() {
        holds(slices().matching(ROOT + ".domain.(*)..").should().beFreeOfCycles());
        holds(slices().matching(ROOT + ".domain.marketplace.(*)..").should().beFreeOfCycles());
        holds(slices().matching(ROOT + ".domain.partner.(*)..").should().beFreeOfCycles());
    }

    @Test
    void roomsOfThePlatformHaveNoCycles() {
        holds(slices().matching(ROOT + ".platform.(*)..").should().beFreeOfCycles());
    }

    @Test
    void featuresOfAFunctionHaveNoCycles() {
        holds(slices().matching(ROOT + ".functions.marketplace.(*)..").should().beFreeOfCycles());
        holds(slices().matching(ROOT + ".functions.partner.(*)..").should().beFreeOfCycles());
        holds(slices().matching(ROOT + ".functions.subscription.(*)..").should().beFreeOfCycles());
    }

    private static void holds(ArchRule rule) {
        rule.check(HOUSE);
    }
}
