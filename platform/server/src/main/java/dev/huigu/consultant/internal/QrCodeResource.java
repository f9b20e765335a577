package dev.huigu.consultant.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.qr.QrCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A consultant's QR code: who scans it meets the consultant on the member's page. */
@Produces("image/png")
@Path("consultants/{code}/qr-code")
@ApplicationScoped
public class QrCodeResource {
    @Inject
    JoinCodes codes;

    @GET
    @Transactional
    @Requires(Permission.CONSULTANT_CODES)
    @Operation(description = "Of as many pixels a side as size says, from 120 to 2000")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public byte[] draw(@PathParam("code") String code, @QueryParam("size") @DefaultValue("480") int size) {
        return QrCode.png(codes.link(code).url(), size);
    }
}
