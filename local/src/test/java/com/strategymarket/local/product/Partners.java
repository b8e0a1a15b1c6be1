package com.strategymarket.local.product;

import com.strategymarket.contract.Permission;
import com.strategymarket.testkit.http.Answer;
import com.strategymarket.testkit.http.Ask;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An admin who sees to partners. */
public record Partners(Owner admin) {

    private static final String KEYS = "/admin/partner-api-keys";

    /** A key that may do everything, as often as any key may. */
    public static ObjectNode draft(String partner) {
        var draft = JsonMapper.shared().createObjectNode();
        draft.put("partner_id", partner).put("partner_name", "Partner " + partner);
        draft.put("broker_id", "PAPER");
        draft.putObject("rate_limits")
                .put("requests_per_minute", 60_000)
                .put("requests_per_day", 86_400_000);
        return permitting(draft, List.of(Permission.values()));
    }

    public static ObjectNode permitting(ObjectNode draft, List<Permission> permissions) {
        var codes = permissions.stream().map(Permission::code).toList();
        draft.set("permissions", JsonMapper.shared().valueToTree(codes));
        return draft;
    }

    public static ObjectNode limited(String partner, int perMinute) {
        var draft = draft(partner);
        draft.set(
                "rate_limits",
                JsonMapper.shared().valueToTree(Map.of("requests_per_minute", perMinute)));
        return draft;
    }

    public Partner create(String partner) {
        return create(draft(partner));
    }

    public Partner create(JsonNode draft) {
        var made = admin.send(Ask.post(KEYS).json(draft)).expect(201);
        return Partner.issued(admin.product(), made);
    }

    /** Another key of a partner: one that lacks a permission and has all others. */
    public Partner lacking(String partner, Permission permission) {
        var others = Stream.of(Permission.values()).filter(each -> each != permission).toList();
        return create(permitting(draft(partner), others));
    }

    public Answer change(Partner partner, String patch) {
        return admin.send(Ask.put(KEYS + "/" + partner.id()).json(patch));
    }

    public Answer revoke(Partner partner) {
        return admin.send(Ask.delete(KEYS + "/" + partner.id()));
    }

    /** The same key with its new secret. */
    public Partner rotate(Partner partner, long overlapSeconds) {
        var body = "{\"overlap_seconds\": %d}".formatted(overlapSeconds);
        var path = KEYS + "/" + partner.id() + "/rotate";
        var rotated = admin.send(Ask.post(path).json(body)).expect(200);
        return Partner.issued(admin.product(), rotated);
    }

    public Answer show(Partner partner) {
        return admin.send(Ask.get(KEYS + "/" + partner.id()));
    }

    public List<JsonNode> all() {
        return Pages.all(
                cursor -> admin.send(Ask.get(KEYS).query("limit=100" + cursor)),
                "partner_api_keys");
    }
}
