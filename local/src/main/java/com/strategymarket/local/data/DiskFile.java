package com.strategymarket.local.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

record DiskFile(Path path) implements DataFile {
    @Override
    public Optional<String> read() {
        try {
            return Optional.of(Files.readString(path));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (CharacterCodingException e) {
            throw new DamagedDataException(where(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    @Override
    public void write(Supplier<String> text) {
        replace(text, true);
    }

    @Override
    public void writeUnforced(Supplier<String> text) {
        replace(text, false);
    }

    private void replace(Supplier<String> text, boolean forced) {
        try {
            Replacement.of(path, text.get(), forced);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + path, e);
        }
    }

    @Override
    public String where() {
        return path.toString();
    }
}
