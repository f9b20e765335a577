package dev.huigu.staff.internal;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.access.Role;
import dev.huigu.foundation.access.Rows;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.tenancy.Tenant;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is signed in, for the pages. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("me")
@ApplicationScoped
public class MeResource {
    @Inject
    TenantContext tenant;

    @Inject
    StaffRepository staff;

    @Inject
    Workplaces workplaces;

    @Inject
    JsonWebToken token;

    @Inject
    Caller caller;

    public record Me(TenantView tenant, Person staff, List<Right> permissions) {}

    @Schema(name = "MyTenant")
    public record TenantView(String id, String slug, String brandName, String timeZone) {}

    @Schema(name = "MyPerson")
    public record Person(
            String id,
            String name,
            List<Role> roles,
            @Schema(nullable = true) String storeCode,
            @Schema(nullable = true) String consultantCode) {}

    /** What the person may do; what is not in the list is answered 403. */
    @Schema(name = "MyRight")
    public record Right(Permission permission, Rows rows) {}

    @GET
    @Transactional
    @Requires(Permission.SIGNED_IN)
    public Me me() {
        StaffView person = workplaces
                .views(List.of(staff.findBySubject(token.getSubject()).orElseThrow()))
                .get(0);
        return new Me(
                view(tenant.tenant()),
                new Person(person.id(), person.name(), person.roles(), person.storeCode(), person.consultantCode()),
                Arrays.stream(Permission.values())
                        .filter(caller::may)
                        .map(permission -> new Right(permission, caller.rows(permission)))
                        .toList());
    }

    private static TenantView view(Tenant tenant) {
        return new TenantView(
                Ids.text(tenant.id()),
                tenant.slug(),
                tenant.brandName(),
                tenant.zone().getId());
    }
}
