package com.strategymarket.infra;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;

import org.junit.jupiter.api.Test;

/** The stack knows the contract and nothing else of the house. */
class InfraLayersTest {

    private static final String ROOT = "com.strategymarket";

    private static final JavaClasses STACK =
            new ClassFileImporter()
                    .withImportOption(new DoNotIncludeTests())
                    .importPackages(ROOT + ".infra");

    @Test
    void theStackKnowsOnlyTheContract() {
        classes()
                .that()
                .resideInAPackage(ROOT + ".infra..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "software..",
                        "io.github.cdklabs..",
                        ROOT + ".contract..",
                        ROOT + ".infra..")
                .check(STACK);
    }

    @Test
    void noCapabilityKnowsAnotherThatKnowsIt() {
        slices().matching(ROOT + ".infra.(*)..").should().beFreeOfCycles().check(STACK);
    }
}
