package com.strategymarket.local.data;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;

/** Replaces a file so that at any moment either the old or the new content is there, whole. */
final class Replacement {
    private Replacement() {}

    static void of(Path file, String text, boolean forced) throws IOException {
        Files.createDirectories(file.getParent());
        // Always the same name, so that what a killed process left behind is taken away by the
        // next.
        var fresh = file.resolveSibling(file.getFileName() + ".tmp");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, ownerOnly(fresh));
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

    /** One of the files holds a private key. */
    private static FileAttribute<?>[] ownerOnly(Path file) {
        return isPosix(file)
                ? new FileAttribute<?>[] {asFileAttribute(Set.of(OWNER_READ, OWNER_WRITE))}
                : new FileAttribute<?>[0];
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
        if (isPosix(folder)) {
            try (var channel = FileChannel.open(folder, READ)) {
                channel.force(true);
            }
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
