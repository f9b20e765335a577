package dev.huigu.control.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.OrganizationRepresentation;

/** The organizations of the realm, one a brand, and who belongs to them. */
@Singleton
public class Organizations {
    private static final String TENANT_ID = "tenantId";

    private final RealmResource realm;

    @Inject
    public Organizations(RealmResource realm) {
        this.realm = realm;
    }

    public Optional<Organization> find(String slug) {
        return Calls.get("find an organization", () -> realm.organizations().search(slug, true, 0, 2).stream()
                .filter(found -> slug.equals(found.getAlias()))
                .findFirst()
                .map(found -> organization(at(found.getId()).toRepresentation())));
    }

    /** Makes a closed organization; false where the slug is taken. */
    public boolean create(String slug, String tenantId) {
        var organization = new OrganizationRepresentation();
        organization.setName(slug);
        organization.setAlias(slug);
        organization.setEnabled(false);
        organization.setAttributes(Map.of(TENANT_ID, List.of(tenantId)));
        int status = Calls.status(
                "create an organization", () -> realm.organizations().create(organization), 201, 409);
        return status == 201;
    }

    public void open(String organizationId) {
        OrganizationRepresentation organization =
                Calls.get("read an organization", () -> at(organizationId).toRepresentation());
        organization.setEnabled(true);
        Calls.status("open an organization", () -> at(organizationId).update(organization), 204);
    }

    /** Deletes the organization with its memberships; nothing where it is gone already. */
    public void delete(String organizationId) {
        Calls.status("delete an organization", () -> at(organizationId).delete(), 204, 404);
    }

    /** Nothing where the person belongs to it already. */
    public void addMember(String organizationId, String subject) {
        Calls.status(
                "add a member to an organization",
                () -> at(organizationId).members().addMember(subject),
                201,
                409);
    }

    public boolean hasMember(String organizationId, String subject) {
        return Calls.find(
                        "find a member of an organization",
                        () -> at(organizationId).members().member(subject).toRepresentation())
                .isPresent();
    }

    /** The ids of all organizations that the person belongs to. */
    public Set<String> of(String subject) {
        return Calls.get(
                "list the organizations of a person",
                () -> realm.organizations().members().getOrganizations(subject, true).stream()
                        .map(OrganizationRepresentation::getId)
                        .collect(Collectors.toSet()));
    }

    private OrganizationResource at(String organizationId) {
        return realm.organizations().get(organizationId);
    }

    private static Organization organization(OrganizationRepresentation found) {
        Optional<String> tenantId = Optional.ofNullable(found.getAttributes())
                .map(attributes -> attributes.get(TENANT_ID))
                .flatMap(values -> values.stream().findFirst());
        return new Organization(found.getId(), found.getAlias(), tenantId, found.isEnabled());
    }
}
