package com.strategymarket.local.clock;

import com.strategymarket.local.clock.ClockRequest.AdvanceBy;
import com.strategymarket.local.clock.ClockRequest.SetTo;
import com.strategymarket.local.clock.ClockRequest.Unreadable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.DateTimeException;
import java.time.Instant;

final class ClockBody {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String SHAPE =
            "The body must be {\"set\": \"2026-11-20T03:50:00Z\"} or {\"advance\": \"P1D\"}.";

    private ClockBody() {}

    static ClockRequest parse(String json) {
        try {
            return read(MAPPER.readTree(json));
        } catch (JacksonException e) {
            return new Unreadable(SHAPE);
        }
    }

    private static ClockRequest read(JsonNode body) {
        if (body.size() != 1) {
            return new Unreadable(SHAPE);
        }
        return body.path("set")
                .stringValueOpt()
                .map(ClockBody::setTo)
                .or(() -> body.path("advance").stringValueOpt().map(ClockBody::advanceBy))
                .orElseGet(() -> new Unreadable(SHAPE));
    }

    private static ClockRequest setTo(String time) {
        try {
            return new SetTo(Instant.parse(time));
        } catch (DateTimeException e) {
            return new Unreadable("set must be a time such as 2026-11-20T03:50:00Z.");
        }
    }

    private static ClockRequest advanceBy(String span) {
        return TimeSpan.parse(span)
                .<ClockRequest>map(AdvanceBy::new)
                .orElseGet(
                        () ->
                                new Unreadable(
                                        "advance must be an ISO 8601 span such as P1D, P1M or"
                                                + " PT5M."));
    }
}
