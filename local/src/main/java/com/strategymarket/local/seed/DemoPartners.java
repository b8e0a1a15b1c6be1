package com.strategymarket.local.seed;

import com.strategymarket.local.data.DataFile;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Two partners. Their secrets are shown once, as everyone's are, and so are noted beside the data:
 * they open nothing but what runs on this machine.
 */
final class DemoPartners {

    private static final String KEYS = "/admin/partner-api-keys";

    /** Nobody knows the secret that was lost. */
    private static final JsonNode AT_ONCE =
            JsonNodeFactory.instance.objectNode().put("overlap_seconds", 0);

    private final DemoApi api;
    private final DataFile file;

    DemoPartners(DemoApi api, DataFile file) {
        this.api = api;
        this.file = file;
    }

    List<DemoPartner> run() {
        var known = known();
        for (var demo : DemoApi.resource("/demo/partners.json")) {
            var name = demo.path("partner_name").stringValue();
            if (!known.containsKey(name)) {
                known.put(name, made(name, demo));
                file.write(() -> lines(known));
            }
        }
        return List.copyOf(known.values());
    }

    private Map<String, DemoPartner> known() {
        return file.read().map(String::lines).stream()
                .flatMap(Function.identity())
                .map(DemoPartner::of)
                .flatMap(Optional::stream)
                .collect(
                        Collectors.toMap(
                                DemoPartner::name,
                                Function.identity(),
                                (first, second) -> first,
                                LinkedHashMap::new));
    }

    /** A seeding that was interrupted may have lost a secret: it is replaced. */
    private DemoPartner made(String name, JsonNode draft) {
        var issued =
                standing(name)
                        .map(key -> api.post(KEYS + "/" + key + "/rotate", AT_ONCE))
                        .orElseGet(() -> api.post(KEYS, draft));
        return new DemoPartner(
                name,
                issued.path("api_key").stringValue(),
                issued.path("api_secret").stringValue());
    }

    private Optional<String> standing(String name) {
        return api.all(KEYS, "partner_api_keys").stream()
                .filter(key -> key.path("partner_name").stringValue().equals(name))
                .filter(key -> !key.path("status").stringValue().equals("REVOKED"))
                .map(key -> key.path("api_key_id").stringValue())
                .findFirst();
    }

    private static String lines(Map<String, DemoPartner> partners) {
        return partners.values().stream().map(DemoPartner::line).collect(Collectors.joining("\n"));
    }
}
