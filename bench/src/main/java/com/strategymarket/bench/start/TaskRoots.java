package com.strategymarket.bench.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipFile;

/** Folders as Lambda unpacks functions into, gone when this is closed. */
public final class TaskRoots implements AutoCloseable {

    private final Path parent;

    public TaskRoots() {
        try {
            parent = Files.createTempDirectory("strategy-marketplace-bench-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Classes of this module, and jars below {@code lib}. */
    public Path of(String name, List<? extends Class<?>> classes, List<Path> jars) {
        try {
            var root = Files.createDirectory(parent.resolve(name));
            for (var each : classes) {
                copy(each, root);
            }
            var lib = Files.createDirectory(root.resolve("lib"));
            for (var jar : jars) {
                Files.copy(jar, lib.resolve(jar.getFileName()));
            }
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What becomes of a jar that is uploaded as it is. */
    public Path unpacked(String name, Path jar) {
        var root = parent.resolve(name);
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry : zip.stream().filter(found -> !found.isDirectory()).toList()) {
                var file = root.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip.getInputStream(entry), file);
            }
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Class<?> source, Path root) throws IOException {
        var name = source.getName().replace('.', '/') + ".class";
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        try (var bytes = source.getClassLoader().getResourceAsStream(name)) {
            Files.copy(bytes, file);
        }
    }

    @Override
    public void close() {
        try (var files = Files.walk(parent)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
