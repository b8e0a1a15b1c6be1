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
import java.util.Map;

class AuthenticatorTest {

    private static final UserId ID = new UserId("3f2c");
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
