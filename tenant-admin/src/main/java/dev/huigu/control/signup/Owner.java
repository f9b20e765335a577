package dev.huigu.control.signup;

import java.util.Optional;

/**
 * Who a new brand belongs to.
 *
 * @param subject of somebody who exists already; empty for a person made by this sign-up
 */
public record Owner(String name, String email, Optional<String> subject) {
    @Override
    public String toString() {
        return "Owner";
    }
}
