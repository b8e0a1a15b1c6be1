package com.strategymarket.infra.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.infra.deploy.DeployHouse.Ran;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

class FirstAdminTest {

    private static final String CREATE =
            "aws cognito-idp admin-create-user --user-pool-id pool-1 --username a@b.example"
                    + " --user-attributes Name=email,Value=a@b.example"
                    + " Name=email_verified,Value=true --desired-delivery-mediums EMAIL"
                    + " --output text --query User.UserStatus";
    private static final String ADD =
            "aws cognito-idp admin-add-user-to-group --user-pool-id pool-1 --username a@b.example"
                    + " --group-name Admins";

    @TempDir Path home;
    private DeployHouse house;

    @BeforeEach
    void build() throws IOException {
        house = new DeployHouse(home);
    }

    private Ran deployAndSay(String typed) throws Exception {
        return house.run("y\n" + typed, "-p", "acme", "-e", "dev", "-a", "work");
    }

    private void unknown() throws IOException {
        house.answer("aws cognito-idp admin-get-user *", 254, "UserNotFoundException: none");
    }

    @Test
    void anUnknownAddressIsMadeAUserAndAnAdmin() throws Exception {
        unknown();

        var ran = deployAndSay("y\na@b.example\n");

        assertEquals(0, ran.code(), ran::told);
        assertTrue(
                ran.told().contains("Would you like to add an admin user now? (y/N)"), ran::told);
        assertEquals(List.of(CREATE, ADD), changes(ran));
    }

    private static List<String> changes(Ran ran) {
        return ran.calls("aws cognito-idp").stream()
                .filter(call -> !call.contains("admin-get-user"))
                .toList();
    }

    @Test
    void aKnownUserIsOnlyMadeAnAdmin() throws Exception {
        var ran = deployAndSay("y\na@b.example\n");

        assertEquals(0, ran.code(), ran::told);
        assertEquals(List.of(ADD), changes(ran));
    }

    @Test
    void nobodyIsAddedUnlessWanted() throws Exception {
        for (var typed : List.of("n\n", "\n", "")) {
            var ran = deployAndSay(typed);

            assertEquals(0, ran.code(), ran::told);
            assertEquals(List.of(), ran.calls("aws cognito-idp"));
        }
    }

    @Test
    void whatIsNoAddressIsAskedForAgain() throws Exception {
        var ran = deployAndSay("y\nsomebody\na b@c.d\na@b.example\n");

        assertEquals(0, ran.code(), ran::told);
        assertEquals(List.of(ADD), changes(ran));
    }

    @Test
    void anAnswerThatEndsIsToldAndTheDeploymentStands() throws Exception {
        var ran = deployAndSay("y\n");

        assertNotEquals(0, ran.code());
        assertTrue(ran.told().contains("The deployment is complete; no admin was added"));
    }

    /** A pool that cannot be asked is not one without this user. */
    @Test
    void aFailureIsNotTakenForAnUnknownUser() throws Exception {
        house.answer("aws cognito-idp admin-get-user *", 254, "AccessDeniedException");

        var ran = deployAndSay("y\na@b.example\n");

        assertNotEquals(0, ran.code());
        assertTrue(ran.told().contains("AccessDeniedException"), ran::told);
        assertEquals(List.of(), changes(ran));
    }

    @Test
    void aUserWhoCouldNotBeMadeAnAdminIsTold() throws Exception {
        house.answer("aws cognito-idp admin-add-user-to-group *", 254, "no such group");

        var ran = deployAndSay("y\na@b.example\n");

        assertNotEquals(0, ran.code());
        assertTrue(ran.told().contains("a@b.example is no admin"), ran::told);
    }
}
