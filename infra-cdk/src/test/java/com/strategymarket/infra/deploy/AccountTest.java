package com.strategymarket.infra.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.infra.deploy.DeployHouse.Ran;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What deploy.sh finds in the account, and what it makes of it before it changes anything. */
class AccountTest {

    private static final String[] DEV = {"-p", "acme", "-e", "dev", "-a", "work"};

    @TempDir Path home;
    private DeployHouse house;

    @BeforeEach
    void build() throws IOException {
        house = new DeployHouse(home);
    }

    private Ran deploy(String input, String... more) throws Exception {
        var arguments = new String[DEV.length + more.length];
        System.arraycopy(DEV, 0, arguments, 0, DEV.length);
        System.arraycopy(more, 0, arguments, DEV.length, more.length);
        return house.run(input, arguments);
    }

    @Test
    void anAccountThatTheCdkDoesNotKnowIsPreparedWhenAllowed() throws Exception {
        house.answer(
                "aws * --stack-name CDKToolkit *", 254, "Stack with id CDKToolkit does not exist");

        assertFalse(deploy("n\n").touchedAws());

        var ran = deploy("y\ny\nn\n");
        assertEquals(
                List.of("cdk bootstrap aws://123456789012/ap-south-1"), ran.calls("cdk bootstrap"));
        assertEquals(1, ran.calls("cdk deploy").size());
    }

    @Test
    void twoNewIndexesAtOnceAreRefusedBeforeAnythingIsChanged() throws Exception {
        house.template(
                "MarketplaceDiscovery",
                "MarketplaceNewest",
                "UserSubscriptions",
                "TemplateSubscribers");

        var ran = deploy("y\n");

        assertNotEquals(0, ran.code());
        assertTrue(ran.told().contains("2 indexes of the table would change"), ran::told);
        assertFalse(ran.touchedAws());
    }

    @Test
    void oneNewIndexIsNone() throws Exception {
        house.template("MarketplaceDiscovery", "MarketplaceNewest", "UserSubscriptions");

        assertEquals(1, deploy("y\nn\n").calls("cdk deploy").size());
    }

    @Test
    void indexesThatCannotBeLookedUpAreNotTakenForNone() throws Exception {
        house.answer("aws dynamodb describe-table *", 254, "AccessDenied");

        var ran = deploy("y\n");

        assertNotEquals(0, ran.code());
        assertTrue(ran.told().contains("AccessDenied"), ran::told);
        assertFalse(ran.told().contains("indexes of the table would change"), ran::told);
        assertFalse(ran.touchedAws());
    }

    @Test
    void allIndexesComeWithANewTable() throws Exception {
        noStack();
        house.answer("aws dynamodb describe-table *", 254, "ResourceNotFoundException");

        assertEquals(1, deploy("y\nn\n").calls("cdk deploy").size());
    }

    private void noStack() throws IOException {
        house.answer("aws * --stack-name acme-dev *StackStatus*", 254, "acme-dev does not exist");
    }

    @Test
    void whatAnEarlierStackLeftStandsInTheWay() throws Exception {
        noStack();

        var ran = deploy("y\n");

        assertNotEquals(0, ran.code());
        assertTrue(ran.told().contains("its table is there"), ran::told);
        assertFalse(ran.touchedAws());
    }

    @Test
    void aStackThatIsBeingChangedOrStuckIsLeftAlone() throws Exception {
        for (var state :
                List.of(
                        "UPDATE_IN_PROGRESS",
                        "ROLLBACK_COMPLETE",
                        "DELETE_FAILED",
                        "UPDATE_ROLLBACK_FAILED")) {
            house.answer("aws * --stack-name acme-dev *StackStatus*", 0, state);

            var ran = deploy("y\n");

            assertNotEquals(0, ran.code(), state);
            assertTrue(ran.told().contains(state), ran::told);
            assertFalse(ran.touchedAws(), state);
        }
    }

    /** Whoever deploys prod for the first time with too low a limit comes by here. */
    @Test
    void howAProtectedStackIsTakenAwayIsToldInTheOrderInWhichItWorks() throws Exception {
        house.answer("aws * --stack-name acme-prod *StackStatus*", 0, "ROLLBACK_COMPLETE");

        var ran = house.run("y\n", "-p", "acme", "-e", "prod", "-a", "work");

        assertNotEquals(0, ran.code());
        var told = ran.told();
        var protection = told.indexOf("--no-enable-termination-protection");
        var deletion = told.indexOf("delete-stack --stack-name acme-prod");
        assertTrue(protection > 0 && protection < deletion, told);
        assertTrue(told.indexOf("What is left of a stage") > deletion, told);
        assertFalse(ran.touchedAws());
    }

    @Test
    void aCloudFormationThatDoesNotAnswerIsNoEmptyAccount() throws Exception {
        house.answer("aws * --stack-name acme-dev *StackStatus*", 254, "ExpiredToken");
        house.answer("aws dynamodb describe-table *", 254, "ExpiredToken");

        var ran = deploy("y\n");

        assertNotEquals(0, ran.code());
        assertTrue(ran.told().contains("ExpiredToken"), ran::told);
        assertFalse(ran.touchedAws());
    }
}
