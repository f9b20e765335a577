package dev.huigu.segment.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.http.LongBody;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.segment.internal.criterion.CriteriaReader;
import dev.huigu.segment.internal.criterion.Criterion;
import dev.huigu.segment.internal.export.ExportFormat;
import dev.huigu.segment.internal.export.ExportLanguage;
import dev.huigu.segment.internal.export.MemberFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Lists of members as files, the newest member first, with masked numbers. */
@Path("segments")
@ApplicationScoped
public class ExportResource {
    private static final String DESCRIPTION =
            "Sent while it is made. A file that is broken off is not whole; ask again."
                    + " Headings and words are Chinese where Accept-Language prefers zh, else those of the API.";
    private static final String FORMAT = "csv (the default) or xlsx";

    @Inject
    TenantContext tenant;

    @Inject
    SavedSegments segments;

    @Inject
    CriteriaReader reader;

    @Inject
    MemberExport export;

    @GET
    @Path("{id}/export")
    @Transactional
    @Requires(Permission.SEGMENTS)
    @Operation(summary = "The members of a segment as a file", description = DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = ExportFormat.WORKBOOK,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response segment(
            @PathParam("id") String id,
            @QueryParam("format") @Parameter(description = FORMAT) String format,
            @Context HttpHeaders headers,
            @Context HttpServletRequest request) {
        MemberFile file = file(format, headers);
        Criterion criterion = reader.read(Criteria.parsed(segments.get(id).getCriteria()), "criteria");
        return answer(criterion, file, "segment " + id, request);
    }

    @POST
    @Path("export")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Requires(Permission.SEGMENTS)
    @Operation(summary = "The members who meet criteria as a file", description = DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = ExportFormat.WORKBOOK,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response criteria(
            @QueryParam("format") @Parameter(description = FORMAT) String format,
            @NotNull @Valid CriteriaRequest body,
            @Context HttpHeaders headers,
            @Context HttpServletRequest request) {
        MemberFile file = file(format, headers);
        return answer(reader.read(body.criteria(), "criteria"), file, "criteria", request);
    }

    private MemberFile file(String format, HttpHeaders headers) {
        return new MemberFile(
                ExportFormat.of(format),
                ExportLanguage.of(headers.getAcceptableLanguages()),
                tenant.tenant().zone());
    }

    private Response answer(Criterion criterion, MemberFile file, String what, HttpServletRequest request) {
        ExportFormat format = file.format();
        return Response.ok(new LongBody(request, export.of(criterion, file, what)), format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + format.fileName() + "\"")
                .build();
    }
}
