package dev.huigu.transfer.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Problem;
import dev.huigu.job.ProgressEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("imports")
@ApplicationScoped
@Tag(name = "Imports", description = "Files with many stores, consultants, products, members or purchases")
public class ImportResource {
    @Inject
    Uploads uploads;

    @Inject
    ImportLedger ledger;

    @Inject
    ProgressEvents events;

    @Inject
    RejectedCsv rejected;

    /** An import that was taken in and will be worked on. */
    @Schema(name = "ImportAccepted")
    public record Accepted(String id) {}

    @POST
    @Requires(Permission.IMPORTS)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Send a file",
            description = "The file is kept, encrypted, before the answer; then it is worked on. Imports of a brand are"
                    + " worked on one after the other, in the order in which they came.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            requiredProperties = "file",
                                            properties =
                                                    @SchemaProperty(
                                                            name = "file",
                                                            type = SchemaType.STRING,
                                                            format = "binary",
                                                            description = ".csv in UTF-8, or .xlsx"))))
    @APIResponse(
            responseCode = "202",
            description = "Kept; Location says where its progress is",
            content = @Content(schema = @Schema(implementation = Accepted.class)))
    @APIResponse(
            responseCode = "400",
            description = "Unknown kind, no file, or columns that are missing, unknown or there twice",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "413",
            description = "The file is too large",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "415",
            description = "The file is neither .csv nor .xlsx",
            content = @Content(schema = @Schema(implementation = Problem.class)))
    public Response send(
            @QueryParam("kind")
                    @Parameter(
                            required = true,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"stores", "consultants", "products", "members", "purchases"
                                            }))
                    String kind,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String contentType,
            InputStream body)
            throws IOException {
        long id = uploads.receive(ImportKind.of(kind), new MultipartBody(contentType, body));
        String text = Ids.text(id);
        return Response.accepted(new Accepted(text))
                .location(URI.create("imports/" + text))
                .build();
    }

    @GET
    @Transactional
    @Requires(Permission.IMPORTS)
    @Operation(summary = "List imports, newest first")
    public Page<ImportView> list(@BeanParam PageRequest page) {
        return ledger.list(page);
    }

    @GET
    @Path("{id}")
    @Transactional
    @Requires(Permission.IMPORTS)
    @Operation(summary = "How far an import has come")
    public ImportView get(@PathParam("id") String id) {
        return ImportLedger.view(ledger.get(id));
    }

    @GET
    @Path("{id}/events")
    @Requires(Permission.IMPORTS)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Follow an import",
            description = "An event, an Import as JSON, now and after each change; the stream ends with the import. A"
                    + " comment every 15 seconds keeps it open.")
    public void follow(@PathParam("id") String id, @Context SseEventSink sink, @Context Sse sse) {
        events.follow(() -> ImportLedger.view(ledger.get(id)), ImportView::goesOn, sink, sse);
    }

    @GET
    @Path("{id}/rejected.csv")
    @Requires(Permission.IMPORTS)
    @Produces("text/csv; charset=utf-8")
    @Operation(
            summary = "The refused rows",
            description = "As they were sent, with the reason in the last column, error. Correct them and send the file"
                    + " as it is: the column error is passed over. Kept for 30 days after the import.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response rejected(@PathParam("id") String id) {
        StreamingOutput lines = rejected.of(id);
        return Response.ok(lines)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejected-" + id + ".csv\"")
                .build();
    }
}
