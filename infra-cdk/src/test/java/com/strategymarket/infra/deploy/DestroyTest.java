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

class DestroyTest {

    @TempDir Path home;
    private DeployHouse house;

    @BeforeEach
    void build() throws IOException {
        house = new DeployHouse(home);
    }

    private Ran destroy(String typed, String... more) throws Exception {
        var arguments = List.of("-p", "acme", "-e", "dev", "-a", "work", "--destroy");
        return house.run(
                typed,
                java.util.stream.Stream.concat(arguments.stream(), List.of(more).stream())
                        .toArray(String[]::new));
    }

    @Test
    void itEmptiesTheBucketsAndDeletesTheStack() throws Exception {
        var ran = destroy("acme-dev\n");

        assertEquals(0, ran.code(), ran::told);
        assertEquals(
                List.of(
                        "aws s3 rm s3://files-bucket --recursive --only-show-errors",
                        "aws s3 rm s3://logs-bucket --recursive --only-show-errors"),
                ran.calls("aws s3 rm"));
        assertEquals(1, ran.calls("aws cloudformation delete-stack --stack-name acme-dev").size());
        assertEquals(List.of(), ran.calls("mvn"), "nothing has to be built for it");
    }

    @Test
    void itAsksByNameAndYesIsNoName() throws Exception {
        for (var typed : List.of("", "y\n", "acme\n", "acme-prod\n")) {
            var ran = destroy(typed, "--yes");

            assertNotEquals(0, ran.code());
            assertFalse(ran.touchedAws(), typed);
        }
    }

    @Test
    void aStageThatIsNotThereIsNoError() throws Exception {
        house.answer("aws * --stack-name acme-dev *StackStatus*", 254, "acme-dev does not exist");

        var ran = destroy("");

        assertEquals(0, ran.code(), ran::told);
        assertTrue(ran.told().contains("nothing to destroy"), ran::told);
        assertFalse(ran.touchedAws());
    }

    @Test
    void itTriesTwiceAndThenSaysThatSomethingIsLeft() throws Exception {
        house.answer("aws cloudformation wait *", 255, "DELETE_FAILED");

        var ran = destroy("acme-dev\n");

        assertNotEquals(0, ran.code());
        assertEquals(2, ran.calls("aws cloudformation delete-stack").size());
        assertTrue(ran.told().contains("could not be destroyed whole"), ran::told);
    }

    /** The first try may have got that far. */
    @Test
    void aBucketThatIsGoneNeedsNoEmptying() throws Exception {
        house.answer("aws s3api head-bucket --bucket files-bucket", 254, "Not Found");

        var ran = destroy("acme-dev\n");

        assertEquals(0, ran.code(), ran::told);
        assertEquals(1, ran.calls("aws s3 rm").size());
    }

    @Test
    void aStackThatIsHalfGoneIsTakenAwayWhole() throws Exception {
        house.answer("aws *OutputKey==*", 0, "None");
        house.answer("aws * --stack-name acme-dev *StackStatus*", 0, "DELETE_FAILED");

        var ran = destroy("acme-dev\n");

        assertEquals(0, ran.code(), ran::told);
        assertEquals(List.of(), ran.calls("aws s3 rm"));
        assertEquals(1, ran.calls("aws cloudformation delete-stack").size());
    }

    @Test
    void aDryRunTellsAndDoesNothing() throws Exception {
        var ran = destroy("", "--dry-run");

        assertEquals(0, ran.code(), ran::told);
        assertEquals(List.of(), ran.calls("aws"));
        assertTrue(ran.told().contains("would run: aws cloudformation delete-stack"), ran::told);
    }
}
