package com.strategymarket.local.product;

import com.strategymarket.testkit.http.Answer;
import com.strategymarket.testkit.http.Ask;

import java.util.List;

/** Someone without a credential, who looks for a strategy to follow. */
public record Visitor(RunningProduct product) {

    public Answer browse(String query) {
        return product.send(Ask.get("/marketplace/templates").query(query));
    }

    public Answer details(String id) {
        return product.send(Ask.get("/marketplace/templates/" + id));
    }

    public List<String> ids(String query) {
        return cards(query, "template_id");
    }

    public List<String> names(String query) {
        return cards(query, "name");
    }

    public List<String> taggedWith(String tag) {
        return ids("tag=" + tag);
    }

    private List<String> cards(String query, String field) {
        return browse(query)
                .expect(200)
                .json()
                .path("templates")
                .valueStream()
                .map(card -> card.path(field).stringValue())
                .toList();
    }
}
