/**
 * Brands sign themselves up.
 *
 * <p>A sign-up writes its row, makes the organization and the owner, joins them, opens both and completes the row:
 * {@link dev.huigu.control.signup.Provisioning} has the order. It works under the lock of its row, so whatever is
 * PENDING and not locked was left by a crash and belongs to the {@link dev.huigu.control.signup.Sweeper}.
 */
package dev.huigu.control.signup;
