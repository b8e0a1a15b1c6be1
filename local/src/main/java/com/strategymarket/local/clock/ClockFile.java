package com.strategymarket.local.clock;

import com.strategymarket.local.data.DataFile;
import com.strategymarket.local.data.StoredJson;

import java.time.Duration;

/** How far the clock is ahead of real time, kept across restarts. */
record ClockFile(DataFile file) {
    private record Kept(Duration offset) {}

    Duration offset() {
        return file.read()
                .map(text -> StoredJson.read(text, Kept.class, file.where()).offset())
                .orElse(Duration.ZERO);
    }

    void keep(Duration offset) {
        file.write(() -> StoredJson.write(new Kept(offset)));
    }

    /**
     * For the thousands of steps of a long advance, where waiting for the disk each time would take
     * minutes.
     */
    void keepSoon(Duration offset) {
        file.writeUnforced(() -> StoredJson.write(new Kept(offset)));
    }
}
