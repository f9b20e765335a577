package dev.huigu.control.signup;

import dev.huigu.control.identity.Organization;
import dev.huigu.control.identity.Organizations;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The organization of a sign-up, told from another's of the same slug by the tenant's id that it carries. */
@Singleton
class OwnOrganization {
    private final Organizations organizations;

    @Inject
    OwnOrganization(Organizations organizations) {
        this.organizations = organizations;
    }

    Optional<Organization> find(Attempt attempt) {
        return organizations.find(attempt.row().getSlug()).filter(found -> isOwn(found, attempt));
    }

    void make(Attempt attempt) {
        String slug = attempt.row().getSlug();
        if (!organizations.create(slug, attempt.tenantId())) {
            organizations
                    .find(slug)
                    .filter(found -> !isOwn(found, attempt))
                    .ifPresent(found -> replaceLeftover(found, attempt));
        }
        Organization own = find(attempt).orElseThrow(() -> TenantRows.slugTaken(slug));
        attempt.row().setOrganizationId(own.id());
    }

    void open(Attempt attempt) {
        organizations.open(attempt.row().getOrganizationId());
    }

    void remove(Attempt attempt) {
        find(attempt).ifPresent(own -> organizations.delete(own.id()));
    }

    private void replaceLeftover(Organization found, Attempt attempt) {
        if (isLeftover(found, attempt)) {
            organizations.delete(found.id());
            organizations.create(found.slug(), attempt.tenantId());
        }
    }

    /** Never opened, and of a sign-up that nobody remembers: made by a process that had lost its database. */
    private static boolean isLeftover(Organization found, Attempt attempt) {
        return !found.open()
                && found.tenantId().filter(id -> !attempt.knows(id)).isPresent();
    }

    private static boolean isOwn(Organization found, Attempt attempt) {
        return found.tenantId().equals(Optional.of(attempt.tenantId()));
    }
}
