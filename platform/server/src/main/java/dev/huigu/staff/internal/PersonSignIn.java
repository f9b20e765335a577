package dev.huigu.staff.internal;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.cache.ShortCache;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.Tenants;
import dev.huigu.staff.StaffError;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Finds the brand and the person that a verified token speaks of. */
@Singleton
public class PersonSignIn {
    private final Tenants tenants;
    private final StaffLookup staff;
    private final ShortCache<Key, SignedIn> recent = new ShortCache<>(Duration.ofSeconds(1));

    @Inject
    public PersonSignIn(Tenants tenants, StaffLookup staff) {
        this.tenants = tenants;
        this.staff = staff;
    }

    private record Key(String organizationId, String subject) {}

    /** @throws Refusal 401 for a brand that is none or suspended, 403 for who does not work there */
    SignedIn signIn(JsonWebToken token) {
        Key key = new Key(organizationId(token), token.getSubject());
        return recent.get(key, () -> Optional.of(find(key))).orElseThrow();
    }

    /** After somebody's rights changed. */
    void forgetAll() {
        recent.forgetAll();
    }

    private SignedIn find(Key key) {
        Tenants.Standing standing =
                tenants.findByOrganization(key.organizationId()).orElseThrow(SignedIn::unknownTenant);
        SignedIn.mustBeActive(standing);
        StaffLookup.Person person = staff.find(standing, key.subject())
                .filter(StaffLookup.Person::active)
                .orElseThrow(() -> new Refusal(
                        StaffError.NOT_STAFF, "You do not work for this brand. Ask its owner to invite you."));
        return new SignedIn(
                standing.tenant(),
                new Caller.Identity(
                        "staff:" + person.id(), person.roles(), Set.of(), person.storeId(), person.consultantId()));
    }

    /** The claim looks like {@code {"slug": {"id": "…"}}}; several brands at once are none. */
    private static String organizationId(JsonWebToken token) {
        if (token.getClaim("organization") instanceof JsonObject organizations && organizations.size() == 1) {
            JsonValue only = organizations.values().iterator().next();
            if (only instanceof JsonObject organization && organization.get("id") instanceof JsonString id) {
                return id.getString();
            }
        }
        throw SignedIn.unknownTenant();
    }
}
