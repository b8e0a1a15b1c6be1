package com.strategymarket.testkit.user;

import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.audit.AuditRecord.Deed;
import com.strategymarket.domain.caller.Caller;
import com.strategymarket.domain.change.Trace;
import com.strategymarket.domain.id.UserId;
import com.strategymarket.domain.partner.credential.Environment;
import com.strategymarket.domain.partner.key.KeyHolder.Space;
import com.strategymarket.domain.user.EmailAddress;
import com.strategymarket.domain.user.EmailPrint;
import com.strategymarket.domain.user.NewUser;
import com.strategymarket.testkit.partner.PartnerSample;

import java.time.Instant;
import java.util.Optional;

/** Numbered people, with an address each. */
public final class UserSample {

    public static final Instant NOW = Instant.parse("2026-11-20T03:50:00Z");
    public static final Space ZEBU = new Space(PartnerSample.ZEBU, Environment.LIVE);

    private UserSample() {}

    public static UserId id(int number) {
        return new UserId("5e0c1a34-0000-4000-8000-%012d".formatted(number));
    }

    public static EmailAddress address(int number) {
        return new EmailAddress("person-%d@example.com".formatted(number));
    }

    public static EmailPrint print(int number) {
        return new EmailPrint("%064d".formatted(number));
    }

    public static NewUser alone(int user, int address) {
        return new NewUser(id(user), address(address), print(address), Optional.empty(), NOW);
    }

    public static NewUser introduced(int user, int address) {
        return new NewUser(id(user), address(address), print(address), Optional.of(ZEBU), NOW);
    }

    public static String subject(UserId user) {
        return "USER#" + user;
    }

    /**
     * @param request no two of them are the same
     */
    public static Trace trace(UserId user, String what, String request) {
        var deed = Deed.of(subject(user), what);
        var actor = new Caller.User(user).actor();
        return new Trace(AuditRecord.of(deed, actor, NOW, request), Optional.empty());
    }
}
