package dev.huigu.consultant.internal;

import dev.huigu.consultant.internal.Allocations.Mode;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.http.Cursor;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.job.JobAccepted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("bindings")
@ApplicationScoped
public class BindingResource {
    @Inject
    Transactions transactions;

    @Inject
    KeyedBindings bindings;

    @Inject
    BindingCounts counts;

    @POST
    @Requires(Permission.MEMBERS_ALLOCATE)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = BindingView.class)))
    @Parameter(ref = "Idempotency-Key")
    public Response bind(@NotNull @Valid NewBinding body) {
        return transactions.call(() -> bindings.bind(body));
    }

    @POST
    @Path("allocations")
    @Requires(Permission.MEMBERS_ALLOCATE)
    @Parameter(ref = "Idempotency-Key")
    @Operation(
            description =
                    "A preview changes nothing, however many the members are. Above 5,000 members, what is applied is"
                            + " a job: 202. Of kind allocation, it counts moved and kept.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AllocationView.class)))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = JobAccepted.class)))
    public Response allocate(@NotNull @Valid AllocationRequest body) {
        Mode mode = Boolean.TRUE.equals(body.preview()) ? Mode.PREVIEW : Mode.APPLY;
        return transactions.call(() -> bindings.allocate(body, mode));
    }

    @POST
    @Path("scans")
    @Requires(Permission.MEMBERS_SCAN)
    @Operation(description = "Binds the member whose card is shown to the caller, as the brand's scan policy says")
    @Parameter(ref = "Idempotency-Key")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CardScanView.class)))
    public Response scan(@NotNull @Valid CardScan body) {
        return transactions.call(() -> bindings.scan(body));
    }

    @GET
    @Path("counts")
    @Transactional
    @Requires(Permission.MEMBERS_ALLOCATE)
    @Operation(description = "Whom members can be allocated to, in the order of the codes; first of all, those unbound")
    public Page<BindingCount> counts(@BeanParam PageRequest page) {
        String after = page.after(1).map(cursor -> cursor.text(0)).orElse("");
        Page<BindingCount> counted = page.page(
                counts.after(after, page.fetchSize()), each -> each, each -> Cursor.of(each.consultantCode()));
        return after.isEmpty()
                ? new Page<>(
                        Stream.concat(Stream.of(counts.unbound()), counted.items().stream())
                                .toList(),
                        counted.nextCursor())
                : counted;
    }
}
