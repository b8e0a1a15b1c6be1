package com.strategymarket.platform.dynamo.consent;

import com.strategymarket.domain.consent.PartnerRequest;
import com.strategymarket.domain.consent.PartnerRequest.Status;
import com.strategymarket.domain.consent.PartnerRequestId;
import com.strategymarket.domain.consent.Question;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.platform.dynamo.item.ItemReader;
import com.strategymarket.platform.dynamo.item.ItemWriter;
import com.strategymarket.platform.dynamo.item.Key;
import com.strategymarket.platform.dynamo.request.Condition;
import com.strategymarket.platform.dynamo.request.Write;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.util.Map;

/**
 * {@code {user} / PARTNER_REQUEST#{template}-{partner}}: what a partner asks someone for. There is
 * one for each template, however often it is asked.
 */
public final class PartnerRequestItem {

    static final String PREFIX = "PARTNER_REQUEST#";
    private static final String VERSION = "version";

    /**
     * What nobody answered is deleted long after it could be: a version that comes again is then
     * nobody's who still looks at the one before.
     */
    private static final Duration KEPT = PartnerRequest.PATIENCE.multipliedBy(3);

    private PartnerRequestItem() {}

    static Key key(UserId user, PartnerRequestId id) {
        return new Key(user.value(), PREFIX + id);
    }

    static Write put(PartnerRequest request) {
        return Write.put(item(request)).when(Condition.absent());
    }

    static Write replace(PartnerRequest before, PartnerRequest after) {
        return Write.put(item(after)).when(Condition.equal(VERSION, before.version()));
    }

    /** As it is answered, from the version before. */
    public static Write answered(PartnerRequest answered) {
        return Write.put(item(answered)).when(Condition.equal(VERSION, answered.version() - 1));
    }

    private static Map<String, AttributeValue> item(PartnerRequest request) {
        var writer =
                ItemWriter.of(key(request.user(), request.id()))
                        .text("partner_name", request.partnerName())
                        .text("request_status", request.status().name())
                        .instant("asked_at", request.askedAt())
                        .optionalInstant("answered_at", request.answeredAt())
                        .number(VERSION, request.version());
        if (request.status() == Status.OPEN) {
            writer.expiresAt(request.askedAt().plus(KEPT));
        }
        QuestionAttributes.write(request.question(), writer);
        return writer.item();
    }

    static PartnerRequest read(Map<String, AttributeValue> item) {
        var reader = new ItemReader("PARTNER_REQUEST", item);
        var id = PartnerRequestId.of(reader.key().sort().substring(PREFIX.length())).orElseThrow();
        return new PartnerRequest(
                new UserId(reader.key().partition()),
                reader.text("partner_name"),
                new Question(
                        id.template(),
                        QuestionAttributes.pricing(reader),
                        QuestionAttributes.mediation(reader)),
                Status.valueOf(reader.text("request_status")),
                reader.instant("asked_at"),
                reader.optionalInstant("answered_at"),
                reader.number(VERSION));
    }
}
