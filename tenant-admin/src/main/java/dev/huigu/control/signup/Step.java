package dev.huigu.control.signup;

/** A part of signing up, or of undoing it. May be done again after it was done, or half done, before. */
@FunctionalInterface
interface Step {
    void perform(Attempt attempt);
}
