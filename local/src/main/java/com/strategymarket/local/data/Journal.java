package com.strategymarket.local.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file that grows line by line. What was appended survives the end of this process, however
 * sudden.
 */
public sealed interface Journal extends AutoCloseable permits DiskJournal, NoJournal {
    static Journal in(Optional<Path> folder, String name) {
        return folder.<Journal>map(path -> DiskJournal.open(path.resolve(name)))
                .orElseGet(NoJournal::new);
    }

    /** The lines that are there now. */
    List<String> read();

    void append(List<String> lines);

    /** On return all that was appended survives a power cut too. */
    void force();

    /** Puts these lines in the place of all others. */
    void replace(List<String> lines);

    /** What to call this journal when talking to a person. */
    String where();

    @Override
    void close();
}
