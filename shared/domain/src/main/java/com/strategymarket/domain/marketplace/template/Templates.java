package com.strategymarket.domain.marketplace.template;

import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.page.Page;
import com.strategymarket.domain.page.PageRequest;

import java.util.List;
import java.util.Optional;

/** Templates one by one, and as their owner lists them. */
public interface Templates {

    /** The template with its preview, the latest, be it enabled or not. */
    Optional<TemplateDetails> find(BasketId id);

    /** Those of them that there are, without their previews. */
    List<Template> findAll(List<BasketId> ids);

    /** Newest baskets first, the disabled ones too. */
    Page<OwnTemplate> ownedBy(UserId owner, PageRequest page);
}
