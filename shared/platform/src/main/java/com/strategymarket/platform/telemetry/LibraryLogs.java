package com.strategymarket.platform.telemetry;

import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What libraries have to say goes through java.util.logging; here it joins our own lines. */
public final class LibraryLogs extends Handler {

    private static final Formatter PARAMETERS = new SimpleFormatter();

    private final Log log;

    private LibraryLogs(Log log) {
        this.log = log;
    }

    /**
     * From here on warnings and errors of libraries are lines of this log, and nothing else of
     * theirs is shown.
     */
    public static void install(Log log) {
        LogManager.getLogManager().reset();
        var root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        root.addHandler(new LibraryLogs(log));
    }

    @Override
    public void publish(LogRecord entry) {
        if (entry == null || !isLoggable(entry)) {
            return;
        }
        var line = log.with("logger", String.valueOf(entry.getLoggerName()));
        if (entry.getThrown() != null) {
            line = line.causedBy(entry.getThrown());
        }
        var message = String.valueOf(PARAMETERS.formatMessage(entry));
        if (entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
            line.error(message);
        } else {
            line.warn(message);
        }
    }

    @Override
    public void flush() {
        // Each line is flushed as it is written.
    }

    @Override
    public void close() {
        // The stream belongs to whoever made the log.
    }
}
