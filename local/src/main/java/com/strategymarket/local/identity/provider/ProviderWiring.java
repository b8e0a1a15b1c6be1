package com.strategymarket.local.identity.provider;

import com.strategymarket.local.identity.account.AuthorizationCodes;
import com.strategymarket.local.identity.account.IdentityStore;
import com.strategymarket.local.identity.account.RefreshTokens;
import com.strategymarket.local.identity.account.TokenCheck;
import com.strategymarket.local.identity.account.TokenMint;
import com.strategymarket.local.identity.account.TokenMint.Parties;
import com.strategymarket.local.identity.account.Triggers;
import com.strategymarket.local.identity.account.Triggers.Gate;
import com.strategymarket.local.identity.account.Users;
import com.strategymarket.local.identity.http.Address;
import com.strategymarket.local.identity.page.SignInPages;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** The provider's endpoints and the accounts behind them, put together. */
public final class ProviderWiring {
    private static final List<String> GET = List.of("GET");
    private static final List<String> POST = List.of("POST");
    private static final List<String> BOTH = List.of("GET", "POST");

    private final Parties parties;
    private final IdentityStore store;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Users users;
    private final TokenMint mint;
    private final TokenCheck check;

    public ProviderWiring(
            Parties parties,
            IdentityStore store,
            InstantSource clock,
            SecureRandom random,
            Gate gate) {
        var triggers = new Triggers(gate, parties.clientId());
        this.parties = parties;
        this.store = store;
        this.clock = clock;
        this.random = random;
        this.users = new Users(store, triggers);
        this.mint = new TokenMint(parties, store.signingKey(), clock, random, triggers);
        this.check = new TokenCheck(parties, store.signingKey(), clock);
    }

    public Users users() {
        return users;
    }

    public TokenMint mint() {
        return mint;
    }

    public TokenCheck check() {
        return check;
    }

    public List<Address> addresses() {
        var codes = new AuthorizationCodes(clock, random);
        return Stream.of(pages(codes), scripts(codes)).flatMap(List::stream).toList();
    }

    private List<Address> pages(AuthorizationCodes codes) {
        var path = parties.issuer().getPath();
        var pages = new SignInPages(path + Paths.SIGN_IN, path + Paths.AUTHORIZE);
        var rules = new AuthorizationRules(parties.clientId());
        var signIn = new SignInEndpoints(rules, pages, users, codes, clock);
        return List.of(
                Address.page(Paths.AUTHORIZE, BOTH, signIn::authorize),
                Address.page(Paths.SIGN_IN, POST, signIn::signIn),
                Address.page(Paths.LOGOUT, BOTH, new LogoutEndpoint(pages)));
    }

    private List<Address> scripts(AuthorizationCodes codes) {
        var client = new PublicClient(parties.clientId());
        var documents = new Documents(parties.issuer(), store.signingKey());
        var refreshTokens = new RefreshTokens(store, clock, random);
        return List.of(
                Address.script(Paths.DISCOVERY, GET, request -> documents.discovery()),
                Address.script(Paths.KEYS, GET, request -> documents.keys()),
                Address.script(
                        Paths.TOKEN,
                        POST,
                        new TokenEndpoint(client, codes, refreshTokens, users, mint)),
                Address.script(Paths.USER_INFO, BOTH, new UserInfoEndpoint(check, users)),
                Address.script(Paths.REVOKE, POST, new RevocationEndpoint(client, refreshTokens)));
    }
}
