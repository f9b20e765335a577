package dev.huigu.member;

/** Whether a member who is scanned agrees to leave the consultant of until now. */
public enum MoveConsent {
    GIVEN,
    NOT_GIVEN
}
