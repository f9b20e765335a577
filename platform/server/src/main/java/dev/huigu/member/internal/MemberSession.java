package dev.huigu.member.internal;

/** @param code the cookie's value */
record MemberSession(String code, long memberId) {
    @Override
    public String toString() {
        return "a session of member " + memberId;
    }
}
