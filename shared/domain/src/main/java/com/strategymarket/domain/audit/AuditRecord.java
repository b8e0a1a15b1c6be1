package com.strategymarket.domain.audit;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was done, by whom and when. Written with the change itself, never edited, and handed on as
 * its event.
 *
 * @param subject on what: {@code BASKET#01J…}
 * @param what {@code template.published}
 * @param change the change itself, without secrets and personal data
 */
public record AuditRecord(
        String subject,
        String what,
        String actorKind,
        String actor,
        Instant at,
        String requestId,
        Map<String, String> change) {

    public AuditRecord {
        change = Map.copyOf(change);
    }

    public static AuditRecord of(Deed deed, Actor actor, Instant at, String requestId) {
        return new AuditRecord(
                deed.subject(),
                deed.what(),
                actor.kind(),
                actor.id(),
                at,
                requestId,
                deed.change());
    }

    /** What happens, before it is known who did it. */
    public record Deed(String subject, String what, Map<String, String> change) {

        public static Deed of(String subject, String what) {
            return new Deed(subject, what, Map.of());
        }

        public Deed with(String name, Object value) {
            var more = new TreeMap<>(change);
            more.put(name, value.toString());
            return new Deed(subject, what, more);
        }

        /** With what it was; nothing if it is still that. */
        public Deed withChanged(String name, Object before, Object after) {
            return before.equals(after) ? this : with(name, after).with(name + "_before", before);
        }
    }
}
