package com.strategymarket.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.strategymarket.contract.Route;
import com.strategymarket.contract.Routes;
import com.strategymarket.domain.caller.Caller;
import com.strategymarket.domain.problem.ProblemCode;
import com.strategymarket.platform.http.guard.AddressLimiter;
import com.strategymarket.platform.http.guard.Authenticator;
import com.strategymarket.platform.http.guard.partner.Gatehouse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.TreeMap;

class EntranceTest {

    private final Gatehouse house = new Gatehouse();
    private final Entrance entrance =
            new Entrance(
                    new Authenticator(),
                    new AddressLimiter("address", 2, house::now),
                    house.gate(),
                    house::now);
    private final Map<String, String> courtesy = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"Bearer pk_1", "bearer pk_1", "BEARER   pk_", "Bearer pk_1 "})
    void aPartnerKeyThatIsNotProvenIsRefusedAndNotServedAsAnyone(String authorization) {
        var request =
                TestRequest.of("GET", "/")
                        .header("Authorization", authorization)
                        .header("X-Partner-Secret", "sk_1");

        assertEquals(ProblemCode.UNAUTHENTICATED, refusal(Routes.BROWSE_TEMPLATES, request));
        assertEquals(ProblemCode.UNAUTHENTICATED, refusal(Routes.GET_OWN_BRANDING, request));
        assertEquals(Map.of(), courtesy, "who proves nothing has no limits to be told");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer eyJ", "Bearer PK_1", "Basic pk_1", "pk_1", "Bearer", "Bearer "})
    void aBearerThatIsNoPartnerKeyIsIgnoredWhereAnyoneMayComeIn(String authorization) {
        var request = TestRequest.of("GET", "/").header("Authorization", authorization);

        assertEquals("ANONYMOUS", served(Routes.BROWSE_TEMPLATES, request));
        assertEquals(ProblemCode.UNAUTHENTICATED, refusal(Routes.GET_OWN_BRANDING, request));
    }

    @Test
    void aPartnerIsNotCountedByAddress() {
        var pair = house.pair(Routes.BROWSE_TEMPLATES.access().ofPartners().orElseThrow());
        var request = pair.on(TestRequest.of("GET", "/"));

        for (int i = 0; i < 5; i++) {
            assertEquals("PARTNER#ZEBU#live", served(Routes.BROWSE_TEMPLATES, request));
        }
        assertEquals(5, house.visits());
    }

    @Test
    void anyoneElseIsCountedByAddressOnRoutesForPartnersToo() {
        var request = TestRequest.of("GET", "/");

        served(Routes.BROWSE_TEMPLATES, request);
        served(Routes.BROWSE_TEMPLATES, request);

        assertEquals(ProblemCode.RATE_LIMITED, refusal(Routes.BROWSE_TEMPLATES, request));
    }

    /** The key opens what is for partners, and nothing else. */
    @Test
    void aPartnersKeyOpensNoRouteOfOthers() {
        var pair = house.pair(Routes.BROWSE_TEMPLATES.access().ofPartners().orElseThrow());
        var request = pair.on(TestRequest.of("GET", "/"));

        assertEquals(ProblemCode.UNAUTHENTICATED, refusal(Routes.LIST_PARTNER_KEYS, request));
        assertEquals("ANONYMOUS", served(Routes.GET_OPENAPI, request));
        assertEquals(0, house.visits());
    }

    private String served(Route route, TestRequest request) {
        var caller = new Caller[1];
        entrance.serve(
                route,
                request.build(),
                courtesy,
                entrant -> {
                    caller[0] = entrant.caller();
                    return Reply.noContent();
                });
        return caller[0].scope();
    }

    private ProblemCode refusal(Route route, TestRequest request) {
        return Refusal.codeOf(() -> served(route, request));
    }
}
