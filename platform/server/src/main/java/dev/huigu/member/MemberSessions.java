package dev.huigu.member;

import dev.huigu.foundation.problem.Refusal;
import dev.huigu.member.internal.MemberAccess;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Who calls from the member's page: the session lies in a cookie that no script can read. */
@Singleton
public class MemberSessions {
    public static final String COOKIE = "huigu-member";

    private final MemberAccess access;

    @Inject
    public MemberSessions(MemberAccess access) {
        this.access = access;
    }

    /**
     * The member of a session, whose brand is entered if none is.
     *
     * @param code the cookie's value; null: there is none
     * @throws Refusal 401 without a session that is still good, and of the brand at hand
     */
    public long memberOf(String code) {
        return access.memberOf(code);
    }
}
