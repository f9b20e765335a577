package dev.huigu.staff.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.http.Cursor;
import dev.huigu.foundation.http.MergePatch;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.http.Versions;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.idempotency.IdempotencyFilter;
import dev.huigu.foundation.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("staff")
@ApplicationScoped
public class StaffResource {
    @Inject
    StaffDesk desk;

    @Inject
    StaffRepository staff;

    @Inject
    Workplaces workplaces;

    @Inject
    PersonSignIn signIns;

    @Inject
    MergePatch mergePatch;

    @POST
    @Transactional(Transactional.TxType.NEVER)
    @Requires(Permission.SETTINGS)
    @Parameter(ref = IdempotencyFilter.KEY)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Invited.class)))
    public Response invite(@NotNull @Valid Invitation body) {
        return Response.status(Response.Status.CREATED)
                .entity(desk.invite(body))
                .build();
    }

    @GET
    @Transactional
    @Requires(Permission.SETTINGS)
    public Page<StaffView> list(@BeanParam PageRequest page) {
        List<Staff> people = staff.list(page.after(1), page.fetchSize());
        return page.page(
                workplaces.views(people),
                view -> view,
                view -> Cursor.of(Ids.find(view.id()).orElseThrow()));
    }

    @GET
    @Path("{id}")
    @Transactional
    @Requires(Permission.SETTINGS)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StaffView.class)))
    public Response get(@PathParam("id") String id) {
        return answer(staff.get(id));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MediaType.APPLICATION_JSON, Json.MERGE_PATCH})
    @Transactional
    @Requires(Permission.SETTINGS)
    @RequestBody(content = @Content(schema = @Schema(implementation = StaffChange.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StaffView.class)))
    public Response change(
            @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, @NotNull ObjectNode body) {
        Staff person = staff.get(id);
        Versions.match(ifMatch, person.version());
        desk.change(person, mergePatch.apply(body, changeable(person)));
        signIns.forgetAll();
        return answer(person);
    }

    private Response answer(Staff person) {
        return Versions.ok(view(person), person.version());
    }

    private StaffChange changeable(Staff person) {
        StaffView view = view(person);
        return new StaffChange(
                view.name(), Set.copyOf(view.roles()), view.storeCode(), view.consultantCode(), view.active());
    }

    private StaffView view(Staff person) {
        return workplaces.views(List.of(person)).get(0);
    }
}
