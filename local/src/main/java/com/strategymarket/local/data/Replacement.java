package com.strategymarket.local.data;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.READ;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Replaces a file so that at any moment either the old or the new content is there, whole. */
final class Replacement {
    private Replacement() {}

    static void of(Path file, String text, boolean forced) throws IOException {
        Files.createDirectories(file.getParent());
        // A temporary file is readable by its owner only, which a file with a private key has to
        // be.
        var fresh = Files.createTempFile(file.getParent(), file.getFileName() + ".", ".tmp");
        try {
            fill(fresh, text, forced);
            Files.move(fresh, file, ATOMIC_MOVE, REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
        if (forced) {
            forceFolder(file.getParent());
        }
    }

    private static void fill(Path file, String text, boolean forced) throws IOException {
        try (var out = new FileOutputStream(file.toFile())) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            if (forced) {
                out.getFD().sync();
            }
        }
    }

    /** Without this the new name itself may be lost; only POSIX lets a folder be opened for it. */
    private static void forceFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(folder, READ)) {
                channel.force(true);
            }
        }
    }
}
