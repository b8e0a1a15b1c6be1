package com.strategymarket.infra.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What deploy.sh refuses before it does anything. */
class DeployArgumentsTest {

    @TempDir Path home;
    private DeployHouse house;

    @BeforeEach
    void build() throws IOException {
        house = new DeployHouse(home);
    }

    private void refuses(String why, String... arguments) throws Exception {
        var ran = house.run("", arguments);

        assertNotEquals(0, ran.code(), ran::told);
        assertTrue(ran.told().contains("deploy.sh: ") && ran.told().contains(why), ran::told);
        assertEquals(List.of(), ran.calls("mvn"));
        assertEquals(List.of(), ran.calls("cdk"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-p PROJECT is missing | -e dev -a work",
                "-e dev or -e prod is missing | -p acme -a work",
                "-a AWS_PROFILE is missing | -p acme -e dev",
                "A stage is dev or prod | -p acme -e test -a work",
                "not 'Acme' | -p Acme -e dev -a work",
                "not 'a' | -p a -e dev -a work",
                "aws, amazon or cognito | -p my-aws -e dev -a work",
                "-p wants a value | -p",
                "I do not know '--force' | -p acme -e dev -a work --force",
                "CloudFront delivers no logs | -p acme -e dev -a work --region ap-south-2",
                "No region is called 'mars' | -p acme -e dev -a work --region mars",
                "Only dev can be destroyed | -p acme -e prod -a work --destroy",
            })
    void wrongArgumentsAreToldAndNothingIsDone(String why, String arguments) throws Exception {
        refuses(why, arguments.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "aws, install the AWS CLI",
        "mvn, install Maven",
        "node, install Node.js 20",
    })
    void whatIsMissingIsToldWithHowToGetIt(String command, String how) throws Exception {
        house.without(command);

        refuses(how, "-p", "acme", "-e", "dev", "-a", "work");
    }

    @Test
    void withoutTheCdksCommandNpxIsNeeded() throws Exception {
        house.without("cdk");

        refuses("npm install -g aws-cdk@", "-p", "acme", "-e", "dev", "-a", "work");
    }

    @Test
    void anOldNodeIsTooOld() throws Exception {
        house.answer("node --version", 0, "v18.20.4");

        refuses("Node.js 18.20.4 is too old", "-p", "acme", "-e", "dev", "-a", "work");
    }

    @Test
    void aProfileThatDoesNotGetInIsToldHow() throws Exception {
        house.answer("aws sts *", 255, "expired");

        refuses("aws sso login --profile work", "-p", "acme", "-e", "dev", "-a", "work");
    }

    @Test
    void aProfileWithoutARegionNeedsOne() throws Exception {
        house.answer("aws configure get region *", 1, "");

        refuses("give --region", "-p", "acme", "-e", "dev", "-a", "work");
    }

    @Test
    void helpIsNoError() throws Exception {
        var ran = house.run("", "--help");

        assertEquals(0, ran.code());
        assertTrue(ran.told().startsWith("deploy.sh -p PROJECT -e dev|prod -a AWS_PROFILE"));
    }
}
