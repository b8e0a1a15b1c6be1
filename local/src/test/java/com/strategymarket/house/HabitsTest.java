package com.strategymarket.house;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.strategymarket.domain.change.Receipts;
import com.strategymarket.domain.marketplace.basket.Baskets;
import com.strategymarket.domain.marketplace.browse.Marketplace;
import com.strategymarket.domain.marketplace.template.Offerings;
import com.strategymarket.domain.marketplace.template.Templates;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/** How things are made and named here. */
class HabitsTest {

    private static final String ROOT = "com.strategymarket";

    private static final JavaClasses HOUSE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);

    /** What runs on Lambda: the runner and the benchmarks are worlds of their own. */
    private static final DescribedPredicate<JavaClass> DEPLOYED =
            resideInAnyPackage(
                    ROOT + ".contract..",
                    ROOT + ".domain..",
                    ROOT + ".platform..",
                    ROOT + ".functions..");

    @Test
    void onlyAWiringMakesAdapters() {
        var adapters = resideInAPackage(ROOT + ".platform.dynamo..").and(implementsAPort());
        noClasses()
                .that(DEPLOYED)
                .and()
                .haveSimpleNameNotEndingWith("Wiring")
                .should()
                .callConstructorWhere(target(owner(adapters)))
                .check(HOUSE);
        classes().that(adapters).should().bePublic().check(HOUSE);
    }

    @Test
    void aFunctionIsMadeByNobodyButTheRuntime() {
        var handlers = JavaClass.Predicates.implement(RequestStreamHandler.class);
        noClasses()
                .should()
                .callConstructorWhere(target(owner(handlers)).and(fromAnotherClass()))
                .check(HOUSE);
        classes().that(handlers).should().haveSimpleNameEndingWith("Function").check(HOUSE);
    }

    @Test
    void timeAndRandomnessAreParameters() {
        noClasses()
                .that(DEPLOYED)
                .and()
                .doNotHaveSimpleName("Surroundings")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callConstructor(Random.class)
                .check(HOUSE);
    }

    /** The test kit does, to see that something stands nowhere. */
    @Test
    void nobodyScansTheTable() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".testkit..")
                .should()
                .callMethodWhere(
                        target(nameMatching("scan.*"))
                                .and(
                                        target(
                                                owner(
                                                        JavaClass.Predicates.equivalentTo(
                                                                DynamoDbClient.class)))))
                .check(HOUSE);
    }

    @Test
    void namesSayWhatThingsAre() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Service|Util|Utils|Helper|Impl|Common)")
                .orShould()
                .haveSimpleNameStartingWith("Base")
                .check(HOUSE);
    }

    private static DescribedPredicate<JavaClass> implementsAPort() {
        return JavaClass.Predicates.implement(Offerings.class)
                .or(JavaClass.Predicates.implement(Baskets.class))
                .or(JavaClass.Predicates.implement(Templates.class))
                .or(JavaClass.Predicates.implement(Marketplace.class))
                .or(JavaClass.Predicates.implement(Receipts.class));
    }

    private static DescribedPredicate<JavaCall<?>> fromAnotherClass() {
        return DescribedPredicate.describe(
                "from another class",
                call ->
                        call instanceof JavaConstructorCall
                                && !call.getOriginOwner().equals(call.getTargetOwner()));
    }
}
