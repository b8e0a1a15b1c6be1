package com.strategymarket.local.data;

/**
 * Data on disk that was not written by us, or not whole. Its message is meant for the person at the
 * terminal.
 */
public final class DamagedDataException extends RuntimeException {
    public DamagedDataException(String where, Throwable cause) {
        super(
                where
                        + " is damaged and cannot be read. Restore it, or delete it to start"
                        + " without it.",
                cause);
    }
}
