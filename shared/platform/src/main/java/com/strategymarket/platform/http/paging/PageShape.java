package com.strategymarket.platform.http.paging;

import com.strategymarket.domain.problem.Violations;
import com.strategymarket.domain.rule.Range;
import com.strategymarket.platform.json.ListShape;
import com.strategymarket.platform.json.Numbers;
import com.strategymarket.platform.json.ObjectShape;
import com.strategymarket.platform.json.Scalars;
import com.strategymarket.platform.json.SchemaBook;
import com.strategymarket.platform.json.Shape;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/** A page of a list: one array, named for the resource in the plural. */
public record PageShape<T>(ObjectShape<PageView<T>> page) implements Shape<PageView<T>> {

    public static <T> PageShape<T> of(String name, String plural, Shape<T> element) {
        return new PageShape<>(
                ObjectShape.view(
                        name,
                        page -> {
                            page.required(plural, PageView::items, ListShape.of(element));
                            page.optional("next_cursor", PageView::nextCursor, Scalars.text())
                                    .about("There may be more: send it back as cursor.");
                            page.optional(
                                            "looked_at",
                                            PageView::lookedAt,
                                            Numbers.whole(Range.whole(0, Integer.MAX_VALUE)))
                                    .about(
                                            "How many were looked at, when the page is short only"
                                                + " because the search was long: next_cursor goes"
                                                + " on from there.");
                        }));
    }

    @Override
    public Optional<PageView<T>> read(JsonNode node, String path, Violations violations) {
        return page.read(node, path, violations);
    }

    @Override
    public void write(PageView<T> value, JsonGenerator out) {
        page.write(value, out);
    }

    @Override
    public ObjectNode schema(SchemaBook book) {
        return page.schema(book);
    }
}
