package com.strategymarket.testkit.user;

import com.strategymarket.domain.audit.AuditRecord;
import com.strategymarket.domain.user.NewUser;
import com.strategymarket.domain.user.Users;

import java.util.List;

/** Users, and the partners who introduce some of them. */
public interface UsersWorld extends AutoCloseable {

    Users users();

    /**
     * As it happens when a partner subscribes a client.
     *
     * @throws com.strategymarket.domain.change.ChangedMeanwhile when the address is somebody's
     */
    void introduce(NewUser user);

    /** What was done to a subject, oldest first. */
    List<AuditRecord> trail(String subject);

    @Override
    void close();
}
