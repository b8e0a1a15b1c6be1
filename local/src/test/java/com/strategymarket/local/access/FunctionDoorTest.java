package com.strategymarket.local.access;

import static com.strategymarket.local.product.BareFunctions.admin;
import static com.strategymarket.local.product.BareFunctions.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.contract.TokenClaims;
import com.strategymarket.local.product.BareFunctions;
import com.strategymarket.local.product.Bodies;
import com.strategymarket.testkit.http.Ask;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The functions trust the authorizer's word alone, even if the gateway before them let all in. */
class FunctionDoorTest {

    private static final Map<String, String> FORGED_HEADERS =
            Map.of(
                    "X-User-Id", "admin-1",
                    "X-Amzn-Oidc-Identity", "admin-1",
                    "X-Amzn-Oidc-Data", "{\"sub\":\"admin-1\"}",
                    "X-Forwarded-User", "admin-1",
                    "X-Cognito-Groups", "[Admins]",
                    "X-Role", "ADMIN",
                    "Sub", "admin-1",
                    "Token_use", "access",
                    "Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbi0xIn0.");

    private static final String KNOWN = "0b7e3f7a-1c52-4d6e-9a30-5d1f0c6a2b11";

    private static BareFunctions functions;

    @BeforeAll
    static void start() {
        functions = new BareFunctions();
    }

    @AfterAll
    static void end() {
        functions.close();
    }

    @TestFactory
    Stream<DynamicTest> withoutClaimsNothingElseTellsWhoItIs() {
        return protectedRoutes(
                ask -> {
                    functions.call(forged(ask)).expect(401, "unauthenticated");
                    for (var place : List.of("claims", "lambda", "iam", "JWT")) {
                        var authorizer = JsonMapper.shared().createObjectNode();
                        authorizer.set(place, tree(admin("admin-1")));
                        functions.call(forged(ask), authorizer).expect(401, "unauthenticated");
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> claimsOfAnythingButAnAccessTokenOpenNothing() {
        var groups = "cognito:groups";
        return protectedRoutes(
                ask -> {
                    for (var claims :
                            List.of(
                                    Map.<String, String>of(),
                                    Map.of("sub", "a", groups, "[Admins]"),
                                    Map.of("sub", "a", groups, "[Admins]", "token_use", "id"),
                                    Map.of("sub", "a", groups, "[Admins]", "token_use", "ACCESS"),
                                    Map.of("sub", "a", groups, "[Admins]", "token_use", ""),
                                    Map.of("sub", " ", groups, "[Admins]", "token_use", "access"),
                                    Map.of("username", "a", "token_use", "access"))) {
                        functions.call(ask, claims).expect(401, "unauthenticated");
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "Admins",
                "NotAdmins",
                "[NotAdmins]",
                "[Admins2]",
                "[admins]",
                "[Traders NotAdmins Admins2]",
                "[Admins",
                "Admins]",
                "[[Admins]]",
                "[\"Admins\"]",
                "[Admins,Traders]",
                "[Admins\u00a0Traders]",
                "Traders [Admins]",
            })
    void lookalikesOfTheGroupOpenNothing(String groups) {
        adminRoutes().forEach(route -> functions.call(ask(route), claims("a", groups)).expect(403));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[Admins]", "[Admins Traders]", "[Traders Admins]"})
    void theGroupItselfDoes(String groups) {
        functions.call(Ask.get("/admin/baskets"), claims("a", groups)).expect(200);
    }

    @TestFactory
    Stream<DynamicTest> headersDoNotPromoteAUser() {
        return adminRoutes()
                .map(
                        route ->
                                dynamicTest(
                                        route.name(),
                                        () ->
                                                functions
                                                        .call(
                                                                forged(ask(route)),
                                                                claims("user-1", "[Traders]"))
                                                        .expect(403, "forbidden")));
    }

    @Test
    void headersDoNotMakeAnAdminAnotherOne() {
        var draft = Ask.post("/admin/baskets").json(Bodies.basket("Of admin one"));
        functions.call(draft, admin("admin-1")).expect(201);

        var seen = functions.call(forged(Ask.get("/admin/baskets")), admin("admin-2"));

        assertEquals(0, seen.expect(200).json().path("baskets").size());
    }

    @TestFactory
    Stream<DynamicTest> aNameThatIsNoIdOpensNothing() {
        return protectedRoutes(
                ask -> {
                    for (var name : List.of("", " ", "admin-1", "[" + KNOWN + " " + KNOWN + "]")) {
                        functions.call(ask, named("admin-1", name)).expect(401, "unauthenticated");
                    }
                });
    }

    @Test
    void whatOneOwnsIsTheirsByTheNameInTheToken() {
        var draft = Ask.post("/admin/baskets").json(Bodies.basket("Of somebody known before"));
        var made = functions.call(draft, named("account-1", KNOWN)).expect(201);
        var basket = Ask.get("/admin/baskets/" + made.json().path("basket_id").stringValue());

        functions.call(basket, named("account-2", KNOWN)).expect(200);
        functions.call(basket, admin(KNOWN)).expect(200);
        functions.call(basket, admin("account-1")).expect(404, "basket_not_found");
    }

    private static Map<String, String> named(String subject, String name) {
        var claims = new HashMap<>(admin(subject));
        claims.put(TokenClaims.USER_ID, name);
        return claims;
    }

    private static Stream<DynamicTest> protectedRoutes(Consumer<Ask> check) {
        return Routes.all().stream()
                .filter(route -> route.access().needsToken())
                .map(route -> dynamicTest(route.name(), () -> check.accept(ask(route))));
    }

    private static Stream<Route> adminRoutes() {
        return Routes.all().stream().filter(route -> route.access().toString().equals("ADMIN"));
    }

    private static Ask ask(Route route) {
        return Ask.of(route.method().name(), route.path().replaceAll("\\{.*?}", "x")).json("{}");
    }

    private static Ask forged(Ask ask) {
        var forged = ask;
        for (var header : FORGED_HEADERS.entrySet()) {
            forged = forged.with(header.getKey(), header.getValue());
        }
        return forged;
    }

    private static ObjectNode tree(Map<String, String> claims) {
        return JsonMapper.shared().valueToTree(claims);
    }
}
