package dev.huigu.control.identity;

import java.util.Optional;

/**
 * Somebody who can sign in, in any number of brands.
 *
 * @param subject the stable id that tokens carry
 * @param admitted false until the person may sign in
 * @param signUp the tenant whose unfinished sign-up made this person; empty once it is finished
 */
public record Person(
        String subject, String name, String email, boolean admitted, boolean emailVerified, Optional<String> signUp) {}
