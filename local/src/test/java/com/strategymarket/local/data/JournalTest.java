package com.strategymarket.local.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

class JournalTest {
    @TempDir Path folder;

    @Test
    void whatWasAppendedIsThereWithoutBeingClosed() {
        var written = open();
        written.append(List.of("one", "two"));
        written.append(List.of("three"));

        try (var next = open()) {
            assertEquals(List.of("one", "two", "three"), next.read());
        }
        written.close();
    }

    @Test
    void aLineThatWasCutOffIsDroppedAndTheNextOneStandsAlone() throws IOException {
        try (var journal = open()) {
            journal.append(List.of("whole"));
        }
        Files.writeString(file(), "cut o", StandardOpenOption.APPEND);

        try (var journal = open()) {
            journal.append(List.of("after"));
            assertEquals(List.of("whole", "after"), journal.read());
        }
    }

    @Test
    void replacingForgetsTheRestAndGoesOn() {
        try (var journal = open()) {
            journal.append(List.of("one", "two"));
            journal.replace(List.of("two"));
            journal.append(List.of("three"));
            journal.force();

            assertEquals(List.of("two", "three"), journal.read());
        }
    }

    @Test
    void anInterruptedWriterDoesNotCloseItForTheOthers() {
        try (var journal = open()) {
            Thread.currentThread().interrupt();
            journal.append(List.of("interrupted"));
            Thread.interrupted();
            journal.append(List.of("later"));

            assertEquals(List.of("interrupted", "later"), journal.read());
        }
    }

    @Test
    void bytesThatAreNoTextAreDamage() throws IOException {
        Files.write(file(), new byte[] {(byte) 0xff, '\n'});

        try (var journal = open()) {
            assertThrows(DamagedDataException.class, journal::read);
        }
    }

    @Test
    void withoutAFolderNothingIsKept() {
        try (var journal = Journal.in(Optional.empty(), "x.jsonl")) {
            journal.append(List.of("one"));
            assertEquals(List.of(), journal.read());
        }
    }

    private Journal open() {
        return Journal.in(Optional.of(folder), "x.jsonl");
    }

    private Path file() {
        return folder.resolve("x.jsonl");
    }
}
