package com.strategymarket.local.identity.account;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.strategymarket.local.data.DamagedDataException;
import com.strategymarket.local.data.DataFile;
import com.strategymarket.local.data.StoredJson;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What sign-in remembers, written down before anybody is told. */
public final class IdentityStore {
    private static final int KEY_BITS = 2048;

    private final DataFile file;
    private final RSAKey signingKey;
    private volatile IdentityState state;

    public IdentityStore(DataFile file, SecureRandom random) {
        this.file = file;
        var kept =
                file.read().map(text -> StoredJson.read(text, IdentityState.class, file.where()));
        this.state = kept.orElseGet(() -> fresh(random));
        this.signingKey = key(state, file.where());
        if (kept.isEmpty()) {
            write(state);
        }
    }

    public RSAKey signingKey() {
        return signingKey;
    }

    IdentityState state() {
        return state;
    }

    synchronized IdentityState change(UnaryOperator<IdentityState> change) {
        var changed = change.apply(state);
        if (!changed.equals(state)) {
            write(changed);
            state = changed;
        }
        return changed;
    }

    private void write(IdentityState state) {
        file.write(() -> StoredJson.write(state));
    }

    private static IdentityState fresh(SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS, random);
            var pair = generator.generateKeyPair();
            var key =
                    new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                            .privateKey(pair.getPrivate())
                            .keyUse(KeyUse.SIGNATURE)
                            .keyIDFromThumbprint()
                            .build();
            return new IdentityState(key.toJSONObject(), Map.of(), Map.of());
        } catch (NoSuchAlgorithmException | JOSEException e) {
            throw new IllegalStateException("This Java cannot make RSA keys", e);
        }
    }

    private static RSAKey key(IdentityState state, String where) {
        try {
            var key = RSAKey.parse(state.signingKey());
            if (!key.isPrivate() || key.getKeyID() == null) {
                throw new ParseException("Not a private key with an id", 0);
            }
            return key;
        } catch (ParseException e) {
            throw new DamagedDataException(where, e);
        }
    }
}
