package com.strategymarket.local.data;

import java.util.Optional;
import java.util.function.Supplier;

record NoFile() implements DataFile {
    @Override
    public Optional<String> read() {
        return Optional.empty();
    }

    @Override
    public void write(Supplier<String> text) {}

    @Override
    public void writeUnforced(Supplier<String> text) {}

    @Override
    public String where() {
        return "memory";
    }
}
