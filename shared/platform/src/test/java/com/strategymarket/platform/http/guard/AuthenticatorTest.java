package com.strategymarket.platform.http.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.contract.Access;
import com.strategymarket.contract.Permission;
import com.strategymarket.domain.caller.Caller;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.platform.http.Refusal;
import com.strategymarket.platform.http.Request;
import com.strategymarket.platform.http.TestRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

class AuthenticatorTest {

    private static final UserId ID = new UserId("3f2c");
    private static final UserId KNOWN = new UserId("0b7e3f7a-1c52-4d6e-9a30-5d1f0c6a2b11");
    private static final Access BROWSING = Access.publicOrPartner(Permission.MARKETPLACE_READ);

    private final Authenticator authenticator = new Authenticator();

    @ParameterizedTest
    @ValueSource(strings = {"[Admins]", "[Admins Traders]", "[Traders Admins]", "[A Admins B]"})
    void anAdminIsInTheGroupAdmins(String groups) {
        assertEquals(
                new Caller.Admin(ID),
                authenticator.authenticate(withClaim("cognito:groups", groups), Access.ADMIN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "[NotAdmins]",
                "[Admins2]",
                "[admins]",
                "[ADMINS]",
                "[Admin]",
                "Admins",
                "Admins]",
                "[Admins",
                "[Admins,Traders]",
                "[Not Admin s]",
                "[[Admins]]",
                "[\"Admins\"]",
                "[Super-Admins Admins-2]",
                "Admins Traders",
                " [Admins]",
                "[Admins] ",
                "{Admins}",
                "[Admins\tTraders]",
                "[\u0410dmins]"
            })
    void aLookalikeOpensNothing(String groups) {
        assertEquals(
                ProblemCode.FORBIDDEN, refusal(withClaim("cognito:groups", groups), Access.ADMIN));
    }

    @Test
    void aUserWithoutGroupsIsAUserAndNoAdmin() {
        var user = TestRequest.of("GET", "/").claims(claims()).build();

        assertEquals(new Caller.User(ID), authenticator.authenticate(user, Access.USER));
        assertEquals(ProblemCode.FORBIDDEN, refusal(user, Access.ADMIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "", "refresh", "Access", "access ", "[access]"})
    void onlyAnAccessTokenOpensAnything(String use) {
        var request = withClaim("token_use", use);

        assertEquals(ProblemCode.UNAUTHENTICATED, refusal(request, Access.USER));
        assertEquals(ProblemCode.UNAUTHENTICATED, refusal(request, Access.ADMIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void aTokenIsSomebodys(String subject) {
        assertEquals(ProblemCode.UNAUTHENTICATED, refusal(withClaim("sub", subject), Access.USER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sub", "token_use"})
    void aMissingClaimIsNoProof(String name) {
        var claims = new HashMap<>(claims());
        claims.remove(name);
        var request = TestRequest.of("GET", "/").claims(claims).build();

        assertEquals(ProblemCode.UNAUTHENTICATED, refusal(request, Access.USER));
        assertEquals(ProblemCode.UNAUTHENTICATED, refusal(request, Access.ADMIN));
    }

    @Test
    void aTokenMayNameWhoWasKnownBefore() {
        var user = withClaim("user_id", KNOWN.value());

        assertEquals(new Caller.User(KNOWN), authenticator.authenticate(user, Access.USER));
        assertEquals(new Caller.Admin(KNOWN), authenticator.authenticate(admin(), Access.ADMIN));
    }

    private static Request admin() {
        var claims = new HashMap<>(claims());
        claims.put("cognito:groups", "[Admins]");
        claims.put("user_id", KNOWN.value());
        return TestRequest.of("GET", "/").claims(claims).build();
    }

    /** Not the subject either: whoever reads a token half may take somebody for another. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "[0b7e3f7a-1c52-4d6e-9a30-5d1f0c6a2b11]",
                "[0b7e3f7a-1c52-4d6e-9a30-5d1f0c6a2b11 0b7e3f7a-1c52-4d6e-9a30-5d1f0c6a2b12]",
                "0b7e3f7a-1c52-4d6e-9a30-5d1f0c6a2b11 0b7e3f7a-1c52-4d6e-9a30-5d1f0c6a2b12",
                "0b7e3f7a-1c52-4d6e-9a30-5d1f0c6a2b11 ",
                "0b7e3f7a-1c52-4d6e-9a30-5d1f0c6a2b11\n",
                "\"0b7e3f7a-1c52-4d6e-9a30-5d1f0c6a2b11\"",
                "0B7E3F7A-1C52-4D6E-9A30-5D1F0C6A2B11",
                "0b7e3f7a1c524d6e9a305d1f0c6a2b11",
                "0b7e3f7a-1c52-4d6e-9a30-5d1f0c6a2b1\u0661",
                "TEMPLATE#01J00000000000000000000000",
                "3f2c",
                "null"
            })
    void aNameThatIsNoIdIsNobody(String name) {
        var request = withClaim("user_id", name);

        assertEquals(ProblemCode.UNAUTHENTICATED, refusal(request, Access.USER));
        assertEquals(ProblemCode.UNAUTHENTICATED, refusal(request, Access.ADMIN));
    }

    @Test
    void aNameAloneIsNoProof() {
        var named = Map.of("user_id", KNOWN.value(), "token_use", "access");
        var ofAnIdToken = Map.of("sub", "3f2c", "user_id", KNOWN.value(), "token_use", "id");

        for (var claims : List.of(named, ofAnIdToken)) {
            var request = TestRequest.of("GET", "/").claims(claims).build();
            assertEquals(ProblemCode.UNAUTHENTICATED, refusal(request, Access.USER));
        }
    }

    @Test
    void whatARequestSaysOfItsSenderIsNotHeard() {
        var request =
                TestRequest.of("GET", "/")
                        .claims(claims())
                        .header("user_id", KNOWN.value())
                        .header("X-User-Id", KNOWN.value())
                        .build();

        assertEquals(new Caller.User(ID), authenticator.authenticate(request, Access.USER));
    }

    /** The gateway's authorizer did not run: whatever the header says was never verified. */
    @Test
    void aBearerTokenAloneProvesNothing() {
        var request =
                TestRequest.of("GET", "/")
                        .header("Authorization", "Bearer e30.e30.e30")
                        .header("X-User-Id", "3f2c")
                        .build();

        assertEquals(ProblemCode.UNAUTHENTICATED, refusal(request, Access.USER));
        assertEquals(ProblemCode.UNAUTHENTICATED, refusal(request, Access.ADMIN));
    }

    @Test
    void anyoneMayCallWhatIsPublic() {
        var request = TestRequest.of("GET", "/").header("Authorization", "Bearer pk_x").build();

        assertEquals(new Caller.Anonymous(), authenticator.authenticate(request, Access.PUBLIC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer eyJ", "Bearer PK_1", "Basic pk_1", "pk_1", "Bearer", "Bearer "})
    void browsingIgnoresABearerThatIsNoPartnerKey(String authorization) {
        var request = TestRequest.of("GET", "/").header("Authorization", authorization).build();

        assertEquals(new Caller.Anonymous(), authenticator.authenticate(request, BROWSING));
    }

    /** Who shows a partner's key does not come this far. */
    @Test
    void aPartnersRouteIsOpenToNobodyWithoutItsKey() {
        var request = TestRequest.of("GET", "/").admin("admin-1").build();

        assertEquals(
                ProblemCode.UNAUTHENTICATED,
                refusal(request, Access.partner(Permission.MARKETPLACE_READ)));
    }

    private ProblemCode refusal(Request request, Access access) {
        return Refusal.codeOf(() -> authenticator.authenticate(request, access));
    }

    private static Request withClaim(String name, String value) {
        var claims = new HashMap<>(claims());
        claims.put(name, value);
        return TestRequest.of("GET", "/").claims(claims).build();
    }

    private static Map<String, String> claims() {
        return Map.of("sub", "3f2c", "token_use", "access", "client_id", "c1");
    }
}
