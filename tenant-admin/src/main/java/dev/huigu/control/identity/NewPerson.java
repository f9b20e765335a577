package dev.huigu.control.identity;

import java.util.Optional;

/**
 * A person to be made.
 *
 * @param password empty: the person sets one by invitation
 * @param signUp the tenant that signs up with this person, who then stays shut out until {@link People#admit};
 *     empty for a person who may sign in at once
 */
public record NewPerson(String name, String email, Optional<String> password, Optional<String> signUp) {
    @Override
    public String toString() {
        return "NewPerson";
    }
}
