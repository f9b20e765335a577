package dev.huigu.control.identity;

import dev.huigu.foundation.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** The people of the realm. An e-mail address belongs to one of them; a password that is set is never set again here. */
@Singleton
public class People {
    /** Managed by the realm's user profile, for administrators alone. */
    private static final String SIGN_UP = "signUp";

    private final RealmResource realm;

    @Inject
    public People(RealmResource realm) {
        this.realm = realm;
    }

    public Optional<Person> find(String subject) {
        return Calls.find("find a person", () -> person(at(subject).toRepresentation()));
    }

    public Optional<Person> findByEmail(String email) {
        return Calls.get("find a person", () -> realm.users().searchByEmail(email, true).stream()
                .findFirst()
                .map(People::person));
    }

    /**
     * Makes a person, with the password in the same step.
     *
     * @return false where the e-mail address belongs to somebody
     * @throws Refusal where Keycloak's own rules are stricter than ours
     */
    public boolean create(NewPerson wanted) {
        var user = new UserRepresentation();
        user.setUsername(wanted.email());
        user.setEmail(wanted.email());
        user.setFirstName(wanted.name());
        user.setEnabled(wanted.signUp().isEmpty());
        wanted.signUp().ifPresent(tenantId -> user.setAttributes(Map.of(SIGN_UP, List.of(tenantId))));
        wanted.password().ifPresent(password -> user.setCredentials(List.of(credential(password))));
        return Calls.get("create a person", () -> {
            try (Response response = realm.users().create(user)) {
                return switch (response.getStatus()) {
                    case 201 -> true;
                    case 409 -> false;
                    case 400 -> throw KeycloakRules.refusal(response);
                    default -> throw new IdentityFailure("create a person", "HTTP " + response.getStatus(), null);
                };
            }
        });
    }

    /** Lets the owner of a finished sign-up in. */
    public void admit(String subject, Verification verification) {
        UserRepresentation user = representation(subject);
        user.setEnabled(true);
        Optional.ofNullable(user.getAttributes()).ifPresent(attributes -> attributes.remove(SIGN_UP));
        if (verification == Verification.BY_EMAIL && !user.isEmailVerified()) {
            user.setRequiredActions(List.of("VERIFY_EMAIL"));
        }
        Calls.run("admit a person", () -> at(subject).update(user));
    }

    public void sendVerification(String subject) {
        Calls.run("send a confirmation by e-mail", () -> at(subject).sendVerifyEmail());
    }

    /** Sends a link by which the person sets a first password. */
    public void sendInvitation(String subject) {
        Calls.run("send an invitation by e-mail", () -> at(subject).executeActionsEmail(List.of("UPDATE_PASSWORD")));
    }

    public boolean hasPassword(String subject) {
        return Calls.get("look for a password", () -> at(subject).credentials().stream()
                .anyMatch(credential -> CredentialRepresentation.PASSWORD.equals(credential.getType())));
    }

    /** @throws IllegalStateException if the person has a password */
    public void setFirstPassword(String subject, String password) {
        if (hasPassword(subject)) {
            throw new IllegalStateException("A password that is set is never set again here");
        }
        Calls.run("set a first password", () -> {
            try {
                at(subject).resetPassword(credential(password));
            } catch (BadRequestException refused) {
                throw KeycloakRules.refusal(refused.getResponse());
            }
        });
    }

    /** Nothing where the person is gone already. */
    public void delete(String subject) {
        Calls.status("delete a person", () -> realm.users().delete(subject), 204, 404);
    }

    private UserRepresentation representation(String subject) {
        return Calls.get("read a person", () -> at(subject).toRepresentation());
    }

    private UserResource at(String subject) {
        return realm.users().get(subject);
    }

    private static CredentialRepresentation credential(String password) {
        var credential = new CredentialRepresentation();
        credential.setType(CredentialRepresentation.PASSWORD);
        credential.setValue(password);
        credential.setTemporary(false);
        return credential;
    }

    private static Person person(UserRepresentation user) {
        Optional<String> signUp = Optional.ofNullable(user.firstAttribute(SIGN_UP));
        return new Person(
                user.getId(), user.getFirstName(), user.getEmail(), user.isEnabled(), user.isEmailVerified(), signUp);
    }
}
