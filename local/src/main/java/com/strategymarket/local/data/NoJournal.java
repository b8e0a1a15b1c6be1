package com.strategymarket.local.data;

import java.util.List;

record NoJournal() implements Journal {
    @Override
    public List<String> read() {
        return List.of();
    }

    @Override
    public void append(List<String> lines) {}

    @Override
    public void force() {}

    @Override
    public void replace(List<String> lines) {}

    @Override
    public String where() {
        return "memory";
    }

    @Override
    public void close() {}
}
