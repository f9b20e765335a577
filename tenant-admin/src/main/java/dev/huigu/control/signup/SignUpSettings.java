package dev.huigu.control.signup;

import dev.huigu.control.identity.Verification;
import java.time.Duration;

/**
 * How sign-ups run here. Keys and defaults are in docs/tenant-admin.md.
 *
 * @param sweepAfter how old a sign-up that nobody works on must be before it is finished or undone
 * @param verifyWithin how long an owner has to confirm the e-mail address
 * @param attemptsPerHour sign-ups tried from one address; 0 for no limit
 */
public record SignUpSettings(
        Verification verification, Duration sweepAfter, Duration verifyWithin, int attemptsPerHour) {}
