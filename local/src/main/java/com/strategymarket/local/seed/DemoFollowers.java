package com.strategymarket.local.seed;

import com.strategymarket.local.data.DataFile;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Some who follow the demo's templates: clients of its partners, and investors who came alone. */
final class DemoFollowers {

    private static final String DONE = "done";

    /** They follow already, which was not noted, or have seen to their own affairs since. */
    private static final String[] SETTLED = {
        "already_subscribed", "user_consent_required", "broker_account_taken"
    };

    private final DemoApi admin;
    private final Function<String, DemoApi> user;
    private final DataFile file;

    /**
     * @param user the API, as somebody of that address uses it
     */
    DemoFollowers(DemoApi admin, Function<String, DemoApi> user, DataFile file) {
        this.admin = admin;
        this.user = user;
        this.file = file;
    }

    /** Once for all: whoever leaves does not come back with the next start. */
    void run(List<DemoPartner> partners) {
        var noted = new Noted(file);
        if (noted.has(DONE)) {
            return;
        }
        var templates = templates();
        var byName =
                partners.stream().collect(Collectors.toMap(DemoPartner::name, Function.identity()));
        for (var demo : DemoApi.resource("/demo/followers.json")) {
            var name = demo.path("template").stringValue();
            var wish = name + " " + demo.path("email").stringValue();
            if (templates.containsKey(name) && !noted.has(wish)) {
                follow(demo, templates.get(name), byName);
                noted.add(wish);
            }
        }
        noted.add(DONE);
        noted.keep();
    }

    /** What has been disabled since nobody can follow. */
    private Map<String, String> templates() {
        return admin.all("/admin/marketplace/templates", "templates").stream()
                .filter(own -> own.path("status").stringValue().equals("ENABLED"))
                .collect(
                        Collectors.toMap(
                                own -> own.path("name").stringValue(),
                                own -> own.path("template_id").stringValue(),
                                (newer, older) -> older));
    }

    private void follow(JsonNode demo, String template, Map<String, DemoPartner> partners) {
        var email = demo.path("email").stringValue();
        if (!demo.has("partner")) {
            var nothing = JsonNodeFactory.instance.objectNode();
            user.apply(email).settle("/marketplace/subscribe/" + template, nothing, SETTLED);
            return;
        }
        var wish =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("template_id", template)
                        .put("user_email", email)
                        .put("broker_client_id", demo.path("client").stringValue());
        wish.set("lot_multiplier", demo.path("lot_multiplier"));
        admin.as(partners.get(demo.path("partner").stringValue()))
                .settle("/partner/marketplace/subscribe", wish, SETTLED);
    }
}
