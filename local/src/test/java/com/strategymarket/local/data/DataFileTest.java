package com.strategymarket.local.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

class DataFileTest {
    @TempDir Path folder;

    @Test
    void whatWasWrittenIsReadByTheNextOne() {
        file().write(() -> "first");
        file().writeUnforced(() -> "second");

        assertEquals(Optional.of("second"), file().read());
    }

    @Test
    void aFileThatWasNeverWrittenIsEmpty() {
        assertEquals(Optional.empty(), file().read());
    }

    @Test
    void theFolderIsMadeWhenItIsMissing() {
        var below = DataFile.in(Optional.of(folder.resolve("a/b")), "x.json");
        below.write(() -> "text");

        assertEquals(Optional.of("text"), below.read());
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        file().write(() -> "secret");

        var permissions = Files.getPosixFilePermissions(folder.resolve("x.json"));
        assertEquals("rw-------", PosixFilePermissions.toString(permissions));
    }

    @Test
    void aWriteThatFailsLeavesTheOldContentAndNothingElse() throws IOException {
        file().write(() -> "old");

        assertThrows(
                IllegalStateException.class,
                () ->
                        file().write(
                                        () -> {
                                            throw new IllegalStateException(
                                                    "cannot be put into words");
                                        }));

        assertEquals(Optional.of("old"), file().read());
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void whatAKilledProcessLeftBehindIsTakenAway() throws IOException {
        Files.writeString(folder.resolve("x.json.tmp"), "half wri");

        file().write(() -> "whole");

        assertEquals(Optional.of("whole"), file().read());
        assertFalse(Files.exists(folder.resolve("x.json.tmp")));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
        Files.writeString(folder.resolve("taken"), "a file where a folder should be");
        var impossible = DataFile.in(Optional.of(folder.resolve("taken")), "x.json");

        var refused =
                assertThrows(UncheckedIOException.class, () -> impossible.write(() -> "text"));
        assertTrue(refused.getMessage().contains("taken"), refused.getMessage());
    }

    @Test
    void bytesThatAreNoTextAreDamage() throws IOException {
        Files.write(folder.resolve("x.json"), new byte[] {(byte) 0xff, (byte) 0xfe});

        var damage = assertThrows(DamagedDataException.class, () -> file().read());
        assertTrue(damage.getMessage().contains("x.json"), damage.getMessage());
    }

    @Test
    void withoutAFolderNothingIsKept() {
        var nowhere = DataFile.in(Optional.empty(), "x.json");
        nowhere.write(() -> "text");

        assertFalse(nowhere.read().isPresent());
    }

    private DataFile file() {
        return DataFile.in(Optional.of(folder), "x.json");
    }
}
