package com.strategymarket.local.data;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes through a RandomAccessFile: a channel would be closed for good by an interrupt of any
 * writer.
 */
final class DiskJournal implements Journal {
    private final Path path;
    private RandomAccessFile file;

    private DiskJournal(Path path) throws IOException {
        this.path = path;
        this.file = opened();
    }

    static DiskJournal open(Path path) {
        try {
            Files.createDirectories(path.getParent());
            var journal = new DiskJournal(path);
            journal.dropTornTail();
            return journal;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open " + path, e);
        }
    }

    private RandomAccessFile opened() throws IOException {
        return new RandomAccessFile(path.toFile(), "rw");
    }

    /**
     * A last line without its end was cut off while being written, so nobody was told that it is
     * kept.
     */
    private void dropTornTail() throws IOException {
        var bytes = Files.readAllBytes(path);
        var end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        cutAt(end);
    }

    private void cutAt(long length) throws IOException {
        file.setLength(length);
        file.seek(length);
    }

    @Override
    public synchronized List<String> read() {
        try {
            return Files.readAllLines(path);
        } catch (CharacterCodingException e) {
            throw new DamagedDataException(where(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    @Override
    public synchronized void append(List<String> lines) {
        try {
            var before = file.getFilePointer();
            try {
                file.write(text(lines).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                cutAt(before);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + path, e);
        }
    }

    @Override
    public synchronized void force() {
        try {
            file.getFD().sync();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + path, e);
        }
    }

    @Override
    public synchronized void replace(List<String> lines) {
        try {
            Replacement.of(path, text(lines), true);
            file.close();
            file = opened();
            file.seek(file.length());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + path, e);
        }
    }

    private static String text(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    @Override
    public String where() {
        return path.toString();
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close " + path, e);
        }
    }
}
