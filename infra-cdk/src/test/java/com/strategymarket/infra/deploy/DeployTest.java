package com.strategymarket.infra.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.strategymarket.infra.deploy.DeployHouse.Ran;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** deploy.sh, with stand-ins for the commands that it calls. */
class DeployTest {

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
    void itBuildsTestsShowsDeploysAndPublishesInThisOrder() throws Exception {
        var ran = deploy("y\nn\n");

        assertEquals(0, ran.code(), ran::told);
        var order =
                List.of(
                        "mvn -B -ntp -q verify",
                        "synth.sh --out infra-cdk/target/deploy/acme-dev acme dev",
                        "cdk diff --app infra-cdk/target/deploy/acme-dev acme-dev",
                        "cdk deploy --app infra-cdk/target/deploy/acme-dev --require-approval never"
                                + " acme-dev",
                        "aws s3 sync infra-cdk/target/deploy/acme-dev-web s3://files-bucket"
                                + " --only-show-errors --delete --cache-control no-cache");
        assertEquals(order, ran.calls().stream().filter(order::contains).toList());
        assertTrue(ran.calls().getLast().contains("UserPoolId"), "then it tells the addresses");
        for (var address : List.of("https://api.example", "https://web.example")) {
            assertTrue(ran.told().contains(address), ran::told);
        }
    }

    @Test
    void theWebPagesAreToldWhereEverythingIs() throws Exception {
        deploy("y\nn\n");

        var config = JsonMapper.shared().readTree(house.published("config.json").orElseThrow());
        assertEquals("https://api.example", config.path("api").asString());
        assertEquals("https://issuer.example", config.path("issuer").asString());
        assertEquals("client-1", config.path("client_id").asString());
        assertEquals("https://sign-in.example", config.path("sign_in").asString());
    }

    @Test
    void untilThereIsAClientTheReferenceIsPublished() throws Exception {
        deploy("y\nn\n");

        assertTrue(house.published("index.html").orElseThrow().contains("<script>"));
        assertTrue(house.published("openapi.json").orElseThrow().contains("\"openapi\""));
    }

    @Test
    void aClientIsBuiltAndPublished() throws Exception {
        house.webClient();

        var ran = deploy("y\nn\n");

        assertEquals(List.of("npm ci --no-audit --no-fund", "npm run build"), ran.calls("npm"));
        assertEquals("the client", house.published("index.html").orElseThrow());
        assertEquals("1", house.published("assets/a.js").orElseThrow());
        assertTrue(house.published("openapi.json").isEmpty());
    }

    @Test
    void withoutAYesNothingIsChanged() throws Exception {
        for (var answer : List.of("", "n\n", "\n", "yo\n")) {
            var ran = deploy(answer);

            assertNotEquals(0, ran.code());
            assertTrue(ran.told().contains("Deploy this to account 123456789012"), ran::told);
            assertTrue(ran.told().contains("Nothing was changed"), ran::told);
            assertFalse(ran.touchedAws(), () -> ran.calls().toString());
        }
    }

    @Test
    void withYesNothingIsAsked() throws Exception {
        var ran = deploy("", "--yes");

        assertEquals(0, ran.code(), ran::told);
        assertEquals(1, ran.calls("cdk deploy").size());
        assertFalse(ran.told().contains("(y/N)"), ran::told);
    }

    @Test
    void aDryRunBuildsAndSynthesisesAndCallsNeitherAwsNorTheCdk() throws Exception {
        house.without("aws");

        var ran = deploy("", "--dry-run");

        assertEquals(0, ran.code(), ran::told);
        assertEquals(1, ran.calls("mvn").size());
        assertEquals(1, ran.calls("synth.sh").size());
        assertEquals(List.of(), ran.calls("aws"));
        assertEquals(List.of(), ran.calls("cdk"));
        assertTrue(ran.told().contains("would run: cdk deploy"), ran::told);
        assertTrue(ran.told().contains("would run: aws s3 sync"), ran::told);
    }

    @Test
    void theAccountAndTheRegionAreThoseThatWereAskedFor() throws Exception {
        house.answer("cdk deploy *", 1, "no");

        var ran = deploy("y\n", "--region", "eu-central-1");

        assertTrue(ran.told().contains("Account 123456789012, region eu-central-1"), ran::told);
        assertEquals(List.of(), ran.calls("aws configure"));
    }

    @Test
    void settingsReachTheTemplate() throws Exception {
        var ran = deploy("y\nn\n", "--set", "ALARM_EMAIL=a@b.example", "--set", "X=1 2");

        assertTrue(
                ran.calls("synth.sh")
                        .getFirst()
                        .endsWith(" acme dev ALARM_EMAIL=a@b.example X=1 2"));
    }

    /** Otherwise whoever forgets one has switched the alarms' addressee off. */
    @Test
    void settingsOfEarlierDeploymentsStayUnlessAnotherIsGiven() throws Exception {
        house.answer(
                "aws *starts_with(OutputKey, 'Setting')*",
                0,
                "ALARM_EMAIL\\ta@b.example\\nOWNER_DISPLAY_NAME\\tAcme & Sons");

        var ran = deploy("y\nn\n", "--set", "ALARM_EMAIL=");

        assertTrue(
                ran.calls("synth.sh")
                        .getFirst()
                        .endsWith(
                                " ALARM_EMAIL=a@b.example OWNER_DISPLAY_NAME=Acme & Sons"
                                        + " ALARM_EMAIL="),
                () -> ran.calls().toString());
    }

    @Test
    void settingsThatCannotBeLookedUpAreNotTakenForNone() throws Exception {
        house.answer("aws *starts_with(OutputKey, 'Setting')*", 254, "Throttling");

        var ran = deploy("y\n");

        assertNotEquals(0, ran.code());
        assertTrue(ran.told().contains("Throttling"), ran::told);
        assertEquals(List.of(), ran.calls("synth.sh"));
    }

    @Test
    void aFailedBuildTouchesNothing() throws Exception {
        house.answer("mvn *", 1, "a test failed");

        var ran = deploy("y\n");

        assertNotEquals(0, ran.code());
        assertTrue(ran.told().contains("a test failed"), ran::told);
        assertFalse(ran.touchedAws());
        assertEquals(List.of(), ran.calls("cdk"));
    }

    @Test
    void aFailedDeploymentIsToldAndPublishesNothing() throws Exception {
        house.answer("cdk deploy *", 1, "CREATE_FAILED");

        var ran = deploy("y\n");

        assertNotEquals(0, ran.code());
        assertTrue(ran.told().contains("The deployment failed"), ran::told);
        assertEquals(List.of(), ran.calls("aws s3"));
    }

    /** A page that does not know its API would be published in silence. */
    @Test
    void aStackThatDoesNotTellItsAddressesPublishesNothing() throws Exception {
        for (var lacking : List.of("ApiUrl", "Issuer", "WebBucket", "DistributionId")) {
            house.answer("aws *OutputKey=='" + lacking + "'*", 0, "None");

            var ran = deploy("y\n");

            assertNotEquals(0, ran.code(), lacking);
            assertTrue(ran.told().contains("does not tell its " + lacking), ran::told);
            assertEquals(List.of(), ran.calls("aws s3 sync"), lacking);
            house.answer("aws *OutputKey=='" + lacking + "'*", 0, "something");
        }
    }

    @Test
    void pagesThatCouldNotBePublishedAreTold() throws Exception {
        house.answer("aws s3 sync *", 1, "denied");

        var ran = deploy("y\n");

        assertNotEquals(0, ran.code());
        assertTrue(ran.told().contains("the web pages are not published"), ran::told);
        assertEquals(List.of(), ran.calls("aws cloudfront"));
    }
}
