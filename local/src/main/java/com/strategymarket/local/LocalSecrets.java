package com.strategymarket.local;

import com.strategymarket.local.data.DataFile;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** Stands in for Secrets Manager: secrets are made at the first start and kept with the data. */
final class LocalSecrets {

    private static final int KEY_BYTES = 32;

    private LocalSecrets() {}

    static String cursorKey(Optional<Path> folder, SecureRandom random) {
        return key(DataFile.in(folder, "cursor.key"), random);
    }

    static String emailKey(Optional<Path> folder, SecureRandom random) {
        return key(DataFile.in(folder, "email.key"), random);
    }

    private static String key(DataFile file, SecureRandom random) {
        return file.read()
                .orElseGet(
                        () -> {
                            var bytes = new byte[KEY_BYTES];
                            random.nextBytes(bytes);
                            var key = HexFormat.of().formatHex(bytes);
                            file.write(() -> key);
                            return key;
                        });
    }
}
