package com.strategymarket.local.identity.page;

import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.strategymarket.local.identity.account.User;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What somebody sees who signs in or out. */
public final class SignInPages {
    private static final int MOST_OFFERS = 8;
    private static final List<String> GROUPS = List.of("Admins", "Creators");

    private final Pages pages = new Pages();
    private final Html address = Pages.resource("address.html");
    private final Html problem = Pages.resource("problem.html");
    private final Html offers = Pages.resource("offers.html");
    private final Html offer = Pages.resource("offer.html");
    private final Html groups = Pages.resource("groups.html");
    private final Html choice = Pages.resource("choice.html");
    private final Html message = Pages.resource("message.html");
    private final Html action;
    private final String authorizePath;

    public SignInPages(String signInPath, String authorizePath) {
        this.action = Html.of(signInPath);
        this.authorizePath = authorizePath;
    }

    /**
     * @param suggested an address to begin with, or empty
     */
    public HTTPResponse askAddress(Visit visit, String suggested, List<User> known) {
        return pages.page(
                200,
                "Sign in",
                address(visit, suggested, Html.NONE, offers(visit, known)),
                visit.leadsTo());
    }

    public HTTPResponse askAddressAgain(Visit visit, String typed, String what) {
        var told = problem.fill(Map.of("problem", Html.of(what)));
        return pages.page(400, "Sign in", address(visit, typed, told, Html.NONE), visit.leadsTo());
    }

    /**
     * @param user empty when the address is new
     */
    public HTTPResponse askGroups(Visit visit, String email, Optional<User> user) {
        var mine = user.<Set<String>>map(User::groups).orElse(Set.of());
        var choices = groupsFor(mine).stream().map(group -> choice(group, mine.contains(group)));
        var content =
                groups.fill(
                        Map.of(
                                "heading", Html.of(user.isPresent() ? "Welcome back" : "Welcome"),
                                "email", Html.of(email),
                                "back", Html.of(authorizePath + "?" + visit.query()),
                                "action", action,
                                "request", Html.of(visit.query()),
                                "choices", Html.join(choices.toList())));
        return pages.page(200, "Sign in", content, visit.leadsTo());
    }

    public HTTPResponse refusal(String reason) {
        return pages.page(400, "That did not work", message("That did not work", reason), "");
    }

    public HTTPResponse signedOut() {
        return pages.page(200, "Signed out", message("Signed out", "You can close this page."), "");
    }

    /**
     * The groups that the page lets somebody choose from: the usual ones, and what they are in
     * already.
     */
    public static Set<String> groupsFor(Set<String> mine) {
        var all = new LinkedHashSet<>(GROUPS);
        all.addAll(mine);
        return all;
    }

    private Html address(Visit visit, String typed, Html told, Html offered) {
        var invalid =
                told.equals(Html.NONE)
                        ? Html.NONE
                        : new Html(" aria-invalid=\"true\" aria-describedby=\"problem\"");
        return address.fill(
                Map.of(
                        "action", action,
                        "request", Html.of(visit.query()),
                        "typed", Html.of(typed),
                        "invalid", invalid,
                        "problem", told,
                        "offers", offered));
    }

    private Html offers(Visit visit, List<User> known) {
        if (known.isEmpty()) {
            return Html.NONE;
        }
        var each = known.stream().limit(MOST_OFFERS).map(this::offer).toList();
        return offers.fill(
                Map.of(
                        "action",
                        action,
                        "request",
                        Html.of(visit.query()),
                        "offers",
                        Html.join(each)));
    }

    private Html offer(User user) {
        return offer.fill(
                Map.of(
                        "email",
                        Html.of(user.email()),
                        "groups",
                        Html.of(String.join(", ", user.groups()))));
    }

    private Html choice(String group, boolean checked) {
        return choice.fill(
                Map.of(
                        "group", Html.of(group),
                        "checked", new Html(checked ? " checked" : ""),
                        "focused", new Html(group.equals(GROUPS.getFirst()) ? " autofocus" : "")));
    }

    private Html message(String heading, String text) {
        return message.fill(Map.of("heading", Html.of(heading), "message", Html.of(text)));
    }
}
