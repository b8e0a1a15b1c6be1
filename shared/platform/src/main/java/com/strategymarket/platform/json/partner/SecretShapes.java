package com.strategymarket.platform.json.partner;

import static com.strategymarket.platform.json.Scalars.instant;
import static com.strategymarket.platform.json.Scalars.text;

import com.strategymarket.domain.partner.credential.SecretHash;
import com.strategymarket.domain.partner.key.KeySecrets;
import com.strategymarket.domain.partner.key.KeySecrets.KeySecret;
import com.strategymarket.platform.json.ListShape;
import com.strategymarket.platform.json.ObjectShape;

/** What is kept of a key's secrets. This is for the store, and stands in no request or answer. */
public final class SecretShapes {

    private static final ObjectShape<KeySecret> SECRET =
            ObjectShape.of(
                    "StoredSecret",
                    secret -> {
                        var ending = secret.required("ending", KeySecret::ending, text());
                        var hash = secret.required("hash", kept -> kept.hash().value(), text());
                        var created =
                                secret.required("created_at", KeySecret::createdAt, instant());
                        var expiry = secret.optional("expires_at", KeySecret::expiresAt, instant());
                        return read ->
                                new KeySecret(
                                        read.get(ending),
                                        new SecretHash(read.get(hash)),
                                        read.get(created),
                                        read.get(expiry));
                    });

    public static final ObjectShape<KeySecrets> STORED =
            ObjectShape.of(
                    "StoredSecrets",
                    secrets -> {
                        var all = secrets.required("all", KeySecrets::all, ListShape.of(SECRET));
                        return read -> new KeySecrets(read.get(all));
                    });

    private SecretShapes() {}
}
