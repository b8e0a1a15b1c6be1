package com.strategymarket.platform.dynamo.marketplace;

import com.strategymarket.contract.TableLayout;
import com.strategymarket.contract.TableLayout.Card;
import com.strategymarket.domain.count.Counted.Shown;
import com.strategymarket.domain.id.BasketId;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.marketplace.template.Template;
import com.strategymarket.domain.marketplace.template.TemplateConfig;
import com.strategymarket.domain.marketplace.template.Visibility;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Condition;
import com.strategymarket.platform.dynamo.request.Write;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code TEMPLATE#{id} / TEMPLATE}: the card and how it stands on the marketplace. */
public final class TemplateItem {

    static final String SORT = "TEMPLATE";
    private static final String PARTITION_PREFIX = "TEMPLATE#";
    private static final String VERSION = "version";

    /** How many changes the subscriber count that is shown knows of. */
    private static final String COUNTED_CHANGES = "counted_changes";

    private static final String OWNER_DISPLAY_NAME = "owner_display_name";
    private static final List<String> NOT_ALWAYS_THERE =
            List.of(
                    TableLayout.MARKETPLACE_CATEGORY,
                    Card.MONTHLY_FEE,
                    Card.CURRENCY,
                    OWNER_DISPLAY_NAME);

    private TemplateItem() {}

    static String partition(BasketId id) {
        return PARTITION_PREFIX + id;
    }

    public static Key key(BasketId id) {
        return new Key(partition(id), SORT);
    }

    static BasketId id(Key key) {
        return new BasketId(key.partition().substring(PARTITION_PREFIX.length()));
    }

    static Write putNew(Template template) {
        var item =
                attributes(ItemWriter.of(key(template.id())), template)
                        .number(TableLayout.SUBSCRIBER_COUNT, template.subscriberCount())
                        .number(COUNTED_CHANGES, 0)
                        .item();
        return Write.put(item).when(Condition.absent());
    }

    /**
     * Leaves the subscriber count alone, which is published by another hand at the same time, and
     * nothing behind that the template no longer has.
     */
    static Write update(Template before, Template after) {
        var update =
                Write.update(key(after.id()))
                        .setting(attributes(ItemWriter.attributes(), after))
                        .when(hasVersionOf(before));
        for (var name : NOT_ALWAYS_THERE) {
            update = update.set().containsKey(name) ? update : update.removing(name);
        }
        return update;
    }

    /**
     * Shows a count unless a later one is shown already. No version: nobody who changes the
     * template relies on it.
     */
    public static Write.Update show(BasketId id, Shown count) {
        var outdated =
                Condition.equal(COUNTED_CHANGES, count.changes())
                        .and(Condition.differs(TableLayout.SUBSCRIBER_COUNT, count.count()))
                        .or(Condition.below(COUNTED_CHANGES, count.changes()));
        return Write.update(key(id)).setting(attributes(count)).when(outdated);
    }

    /** Shows what it was mended to, whatever was shown. */
    public static Write showMended(BasketId id, Shown count) {
        return Write.update(key(id)).setting(attributes(count)).when(Condition.present());
    }

    private static ItemWriter attributes(Shown count) {
        return ItemWriter.attributes()
                .number(TableLayout.SUBSCRIBER_COUNT, count.count())
                .number(COUNTED_CHANGES, count.changes());
    }

    public static Shown shown(Map<String, AttributeValue> item) {
        var reader = new ItemReader("TEMPLATE", item);
        return new Shown(
                reader.number(TableLayout.SUBSCRIBER_COUNT), reader.number(COUNTED_CHANGES));
    }

    static Condition hasVersionOf(Template before) {
        return Condition.equal(VERSION, before.version());
    }

    private static ItemWriter attributes(ItemWriter writer, Template template) {
        var config = template.config();
        shelf(template).ifPresent(name -> writer.text(TableLayout.MARKETPLACE_CATEGORY, name));
        CardAttributes.write(template.card(), writer);
        return writer.text("template_owner_id", template.owner().value())
                .text("template_status", template.status().name())
                .text("visibility", config.visibility().name())
                .optionalText(OWNER_DISPLAY_NAME, config.ownerDisplayName())
                .number(VERSION, template.version());
    }

    /** Which partition of the indexes it is found in, if it is to be found. */
    private static Optional<String> shelf(Template template) {
        return template.isEnabled()
                ? Shelves.partition(template.config().visibility(), template.category())
                : Optional.empty();
    }

    public static Template read(Map<String, AttributeValue> item) {
        var reader = new ItemReader("TEMPLATE", item);
        var card = CardAttributes.read(reader);
        var config =
                new TemplateConfig(
                        Visibility.valueOf(reader.text("visibility")),
                        card.pricing(),
                        card.difficulty(),
                        card.tags(),
                        reader.optionalText(OWNER_DISPLAY_NAME));
        return new Template(
                card.id(),
                new UserId(reader.text("template_owner_id")),
                Template.Status.valueOf(reader.text("template_status")),
                card.name(),
                card.category(),
                card.descriptionWords(),
                config,
                card.publishedAt(),
                reader.number(VERSION),
                card.subscriberCount());
    }
}
