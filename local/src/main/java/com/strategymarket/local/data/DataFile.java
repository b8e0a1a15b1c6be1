package com.strategymarket.local.data;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** A small file that is always read and written as a whole. */
public sealed interface DataFile permits DiskFile, NoFile {
    static DataFile in(Optional<Path> folder, String name) {
        return folder.<DataFile>map(path -> new DiskFile(path.resolve(name)))
                .orElseGet(NoFile::new);
    }

    Optional<String> read();

    /** Replaces the content; on return it survives a power cut. */
    void write(Supplier<String> text);

    /**
     * Replaces the content; on return it survives the end of this process, but maybe not a power
     * cut.
     */
    void writeUnforced(Supplier<String> text);

    /** What to call this file when talking to a person. */
    String where();
}
