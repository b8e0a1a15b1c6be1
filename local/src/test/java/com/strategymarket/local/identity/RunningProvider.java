package com.strategymarket.local.identity;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.strategymarket.local.HandClock;
import com.strategymarket.local.identity.LocalIdentity.Site;
import com.strategymarket.local.identity.account.Triggers.Gate;
import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** The provider on a free port, and a browser's view of it. */
final class RunningProvider implements AutoCloseable {
    static final String WEB_ORIGIN = "http://localhost:8081";
    static final String CALLBACK = WEB_ORIGIN + "/callback";
    static final JsonMapper JSON = JsonMapper.builder().build();

    final HandClock clock = new HandClock("2026-11-20T10:00:00.123Z");
    final CodeVerifier verifier = new CodeVerifier();
    final URI issuer;
    final LocalIdentity identity;

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    RunningProvider(Optional<Path> folder) {
        this(folder, event -> event);
    }

    /**
     * @param gate is asked who it is that signs in
     */
    RunningProvider(Optional<Path> folder, Gate gate) {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        issuer =
                URI.create("http://localhost:" + server.getAddress().getPort() + "/local/identity");
        identity =
                new LocalIdentity(
                        new Site(issuer, WEB_ORIGIN), folder, clock, new SecureRandom(), gate);
        server.createContext("/local/identity", identity.handler());
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** What a client asks for to begin with; tests change a thing or two. */
    Map<String, String> authorization() {
        var asked = new LinkedHashMap<String, String>();
        asked.put("response_type", "code");
        asked.put("client_id", identity.clientId());
        asked.put("redirect_uri", CALLBACK);
        asked.put("scope", "openid email");
        asked.put("state", "the state");
        asked.put("nonce", "the-nonce");
        asked.put(
                "code_challenge",
                CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue());
        asked.put("code_challenge_method", "S256");
        return asked;
    }

    HttpResponse<String> authorize(Map<String, String> asked) {
        return get("/oauth2/authorize?" + form(asked));
    }

    /** The redirect back to the client after signing in as a member of these groups. */
    HttpResponse<String> signIn(Map<String, String> asked, String email, String... groups) {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("request", List.of(form(asked)));
        fields.put("email", List.of(email));
        fields.put("groups_chosen", List.of("yes"));
        fields.put("group", List.of(groups));
        return post("/login", URLUtils.serializeParameters(fields));
    }

    String codeFor(String email, String... groups) {
        return answered(signIn(authorization(), email, groups)).get("code");
    }

    /** What a redirect says to the client. */
    static Map<String, String> answered(HttpResponse<String> redirect) {
        var query =
                URI.create(redirect.headers().firstValue("Location").orElseThrow()).getRawQuery();
        return URLUtils.parseParameters(query).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getFirst()));
    }

    Map<String, String> redemption(String code) {
        return new LinkedHashMap<>(
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "client_id",
                        identity.clientId(),
                        "redirect_uri",
                        CALLBACK,
                        "code_verifier",
                        verifier.getValue()));
    }

    Map<String, String> refreshing(String refreshToken) {
        return new LinkedHashMap<>(
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        refreshToken,
                        "client_id",
                        identity.clientId()));
    }

    HttpResponse<String> token(Map<String, String> fields) {
        return post("/oauth2/token", form(fields));
    }

    JsonNode tokens(Map<String, String> fields) {
        return JSON.readTree(token(fields).body());
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    HttpResponse<String> post(String path, String form, String... headers) {
        return send(
                request(path, headers)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build());
    }

    HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(issuer + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String form(Map<String, String> fields) {
        var lists = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, value) -> lists.put(name, List.of(value)));
        return URLUtils.serializeParameters(lists);
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
