package com.strategymarket.testkit.marketplace;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.marketplace.template.OwnTemplate;
import com.strategymarket.domain.marketplace.template.Preview;
import com.strategymarket.domain.marketplace.template.Template;
import com.strategymarket.domain.marketplace.template.TemplateDetails;
import com.strategymarket.domain.marketplace.template.Templates;
import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;

import java.util.List;
import java.util.Optional;

/** Templates one by one, and as their owner lists them. */
record InMemoryTemplates(Memory memory) implements Templates {

    @Override
    public Optional<TemplateDetails> find(BasketId id) {
        return memory.read(() -> Optional.ofNullable(memory.templates.get(id)).map(this::details));
    }

    private TemplateDetails details(Template template) {
        var basket = memory.baskets.get(template.id());
        return new TemplateDetails(template, Preview.of(basket.content()));
    }

    @Override
    public List<Template> findAll(List<BasketId> ids) {
        return memory.read(
                () ->
                        ids.stream()
                                .distinct()
                                .filter(memory.templates::containsKey)
                                .map(memory.templates::get)
                                .toList());
    }

    @Override
    public Page<OwnTemplate> ownedBy(UserId owner, PageRequest page) {
        return memory.read(
                () ->
                        ById.newestFirst(
                                        memory.templates.values().stream()
                                                .filter(own -> own.owner().equals(owner)),
                                        Template::id,
                                        page)
                                .map(own -> new OwnTemplate(own, List.of())));
    }
}
