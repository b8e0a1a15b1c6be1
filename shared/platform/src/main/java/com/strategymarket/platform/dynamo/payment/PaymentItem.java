package com.strategymarket.platform.dynamo.payment;

import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.money.Money;
import com.strategymarket.domain.payment.PaymentRequest;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Condition;
import com.strategymarket.platform.dynamo.request.Query;
import com.strategymarket.platform.dynamo.request.Write;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code PAYMENT#{id} / PAYMENT}: a payment of the sandbox; and the same once more among those of
 * its payer, {@code PAYMENT#OF#{user} / {id}}.
 */
final class PaymentItem {

    private static final String STATUS = "status";
    private static final String GIVEN_BACK = "given_back";
    private static final String ASKED = "asked";

    private PaymentItem() {}

    static Key key(String id) {
        return new Key("PAYMENT#" + id, "PAYMENT");
    }

    static Query of(UserId payer, int limit) {
        return Query.of("PAYMENT#OF#" + payer, limit);
    }

    /** Both of them, unless the payment does not stand as it did. */
    static List<Write> replace(Optional<SandboxPayment> before, SandboxPayment after) {
        var id = after.request().id();
        var listed = new Key("PAYMENT#OF#" + after.payer(), id);
        return List.of(
                Write.put(item(key(id), after))
                        .when(before.map(PaymentItem::asItWas).orElseGet(Condition::absent)),
                Write.put(item(listed, after)));
    }

    private static Condition asItWas(SandboxPayment before) {
        return Condition.equal(STATUS, before.status().name())
                .and(Condition.equal(ASKED, before.asked()))
                .and(Condition.equal(GIVEN_BACK, before.returns()));
    }

    private static Map<String, AttributeValue> item(Key key, SandboxPayment payment) {
        var request = payment.request();
        return ItemWriter.of(key)
                .text("payment_id", request.id())
                .text("payer", request.payer().value())
                .number("fee", request.fee().minor())
                .text("currency", request.fee().currency().getCurrencyCode())
                .text(STATUS, payment.status().name())
                .number(GIVEN_BACK, payment.returns())
                .number(ASKED, payment.asked())
                .item();
    }

    static SandboxPayment read(Map<String, AttributeValue> item) {
        var reader = new ItemReader("PAYMENT", item);
        var currency = Currency.getInstance(reader.text("currency"));
        return new SandboxPayment(
                new PaymentRequest(
                        reader.text("payment_id"),
                        new UserId(reader.text("payer")),
                        new Money(reader.number("fee"), currency)),
                SandboxPayment.Status.valueOf(reader.text(STATUS)),
                reader.number(GIVEN_BACK),
                reader.number(ASKED));
    }
}
