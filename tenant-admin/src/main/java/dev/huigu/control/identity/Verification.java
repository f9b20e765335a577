package dev.huigu.control.identity;

/** Whether somebody who signs up has to show that the e-mail address is theirs. */
public enum Verification {
    NONE,
    BY_EMAIL
}
