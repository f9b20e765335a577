package dev.huigu.control.signup;

/** As control.tenant keeps it. Only an active brand is let in by the platform. */
public enum BrandState {
    /** Being signed up, or left half-made by a crash: the sweeper finishes or undoes it. */
    PENDING,
    /** Complete, but for the owner's e-mail address, which is not confirmed yet. */
    PENDING_VERIFICATION,
    ACTIVE,
    /** Shut by an operator. */
    SUSPENDED
}
