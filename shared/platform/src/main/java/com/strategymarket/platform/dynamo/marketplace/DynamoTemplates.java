package com.strategymarket.platform.dynamo.marketplace;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.marketplace.template.OwnTemplate;
import com.strategymarket.domain.marketplace.template.Template;
import com.strategymarket.domain.marketplace.template.TemplateDetails;
import com.strategymarket.domain.marketplace.template.Templates;
import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;
import com.strategymarket.platform.dynamo.Pages;
import com.strategymarket.platform.dynamo.Table;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Query;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Templates in the table: card and preview stand side by side, and one query reads both. */
public final class DynamoTemplates implements Templates {

    private static final int CARD_AND_PREVIEW = 2;

    private final Table table;

    public DynamoTemplates(Table table) {
        this.table = table;
    }

    @Override
    public Optional<TemplateDetails> find(BasketId id) {
        var query = Query.of(TemplateItem.partition(id), CARD_AND_PREVIEW).from(PreviewItem.SORT);
        var found =
                table.query(query).items().stream()
                        .collect(Collectors.toMap(item -> Key.of(item).sort(), item -> item));
        return found.size() < CARD_AND_PREVIEW
                ? Optional.empty()
                : Optional.of(
                        new TemplateDetails(
                                TemplateItem.read(found.get(TemplateItem.SORT)),
                                PreviewItem.read(found.get(PreviewItem.SORT))));
    }

    @Override
    public List<Template> findAll(List<BasketId> ids) {
        return ids.isEmpty()
                ? List.of()
                : table.getAll(ids.stream().map(TemplateItem::key).toList()).values().stream()
                        .map(TemplateItem::read)
                        .toList();
    }

    @Override
    public Page<OwnTemplate> ownedBy(UserId owner, PageRequest page) {
        var query =
                Query.of(owner.value(), page.limit())
                        .beginningWith(OwnTemplateItem.PREFIX)
                        .lastFirst();
        var own = Pages.read(table, query, page);
        var templates = templates(own.items().stream().map(OwnTemplateItem::id).toList());
        // One that was deleted between the two reads is gone, and not half shown.
        var shown =
                own.items().stream()
                        .filter(item -> templates.containsKey(OwnTemplateItem.id(item)))
                        .map(item -> shown(item, templates))
                        .toList();
        return new Page<>(shown, own.next());
    }

    private static OwnTemplate shown(
            Map<String, AttributeValue> item, Map<BasketId, Template> templates) {
        return new OwnTemplate(
                templates.get(OwnTemplateItem.id(item)), OwnTemplateItem.revenue(item));
    }

    private Map<BasketId, Template> templates(List<BasketId> ids) {
        return findAll(ids).stream().collect(Collectors.toMap(Template::id, Function.identity()));
    }
}
