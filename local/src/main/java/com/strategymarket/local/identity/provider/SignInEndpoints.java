package com.strategymarket.local.identity.provider;

import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.AuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.strategymarket.local.identity.account.AuthorizationCodes;
import com.strategymarket.local.identity.account.AuthorizationCodes.Granted;
import com.strategymarket.local.identity.account.EmailAddress;
import com.strategymarket.local.identity.account.SignIn;
import com.strategymarket.local.identity.account.User;
import com.strategymarket.local.identity.account.Users;
import com.strategymarket.local.identity.http.Form;
import com.strategymarket.local.identity.page.SignInPages;
import com.strategymarket.local.identity.page.Visit;
import com.strategymarket.local.identity.provider.AuthorizationRules.Verdict;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Where a client sends somebody to sign in, and what their browser sends from there until they did.
 */
record SignInEndpoints(
        AuthorizationRules rules,
        SignInPages pages,
        Users users,
        AuthorizationCodes codes,
        InstantSource clock) {

    HTTPResponse authorize(HTTPRequest request) throws ParseException {
        return judged(
                Form.text(request),
                (asked, visit) -> pages.askAddress(visit, hint(asked), users.all()));
    }

    HTTPResponse signIn(HTTPRequest request) throws ParseException {
        var form = Form.of(request);
        return judged(form.first("request"), (asked, visit) -> signIn(form, asked, visit));
    }

    private HTTPResponse judged(
            String query, BiFunction<AuthorizationRequest, Visit, HTTPResponse> serve) {
        return switch (rules.judge(query)) {
            case Verdict.Shown(var message) -> pages.refusal(message);
            case Verdict.SentBack(var to) -> Redirect.to(to);
            case Verdict.Accepted(var asked) ->
                    serve.apply(
                            asked, new Visit(query, Loopback.origin(asked.getRedirectionURI())));
        };
    }

    private HTTPResponse signIn(Form form, AuthorizationRequest asked, Visit visit) {
        var typed = form.has("known") ? form.first("known") : form.first("email");
        var email = EmailAddress.parse(typed);
        if (email.isEmpty()) {
            return pages.askAddressAgain(visit, typed, "Enter an address such as ana@example.com.");
        }
        var user = users.find(email.get());
        if (form.has("known") && user.isPresent()) {
            return signedIn(user.get(), asked);
        }
        if (form.has("groups_chosen")) {
            return signedIn(users.enter(email.get(), chosen(form.all("group"), user)), asked);
        }
        return pages.askGroups(visit, email.get().text(), user);
    }

    private static Set<String> chosen(List<String> groups, Optional<User> user) {
        var offered = SignInPages.groupsFor(user.<Set<String>>map(User::groups).orElse(Set.of()));
        return groups.stream().filter(offered::contains).collect(Collectors.toSet());
    }

    private HTTPResponse signedIn(User user, AuthorizationRequest asked) {
        var scope = AuthorizationRules.granted(asked).toString();
        var code = codes.issue(new Granted(asked, new SignIn(user.id(), scope, clock.instant())));
        return Redirect.to(
                new AuthorizationSuccessResponse(
                                asked.getRedirectionURI(),
                                code,
                                null,
                                asked.getState(),
                                ResponseMode.QUERY)
                        .toURI());
    }

    private static String hint(AuthorizationRequest asked) {
        var hints = Optional.ofNullable(asked.getCustomParameter("login_hint")).orElse(List.of());
        return hints.stream().findFirst().orElse("");
    }
}
