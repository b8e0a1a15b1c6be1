package com.strategymarket.local.seed;

import com.strategymarket.local.data.DataFile;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Some who follow the demo's templates: clients of its partners, and investors who came alone. */
final class DemoFollowers {

    private static final String DONE = "done";

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
        if (file.read().isPresent()) {
            return;
        }
        var templates = templates();
        var byName =
                partners.stream().collect(Collectors.toMap(DemoPartner::name, Function.identity()));
        for (var demo : DemoApi.resource("/demo/followers.json")) {
            var template = templates.get(demo.path("template").stringValue());
            if (template != null) {
                follow(demo, template, byName);
            }
        }
        file.write(() -> DONE);
    }

    private Map<String, String> templates() {
        var ids = new HashMap<String, String>();
        for (var own : admin.get("/admin/marketplace/templates?limit=100").path("templates")) {
            ids.put(own.path("name").stringValue(), own.path("template_id").stringValue());
        }
        return ids;
    }

    private void follow(JsonNode demo, String template, Map<String, DemoPartner> partners) {
        var email = demo.path("email").stringValue();
        if (!demo.has("partner")) {
            var nothing = JsonNodeFactory.instance.objectNode();
            user.apply(email).post("/marketplace/subscribe/" + template, nothing, email + template);
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
                .post("/partner/marketplace/subscribe", wish, email + template);
    }
}
