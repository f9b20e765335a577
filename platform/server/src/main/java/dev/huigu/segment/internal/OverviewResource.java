package dev.huigu.segment.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What the members look like as a whole, today. */
@Produces(MediaType.APPLICATION_JSON)
@Path("")
@ApplicationScoped
public class OverviewResource {
    @Inject
    Overviews overviews;

    /** How many members each portrait holds. */
    @GET
    @Path("portraits")
    @Transactional
    @Requires(Permission.SEGMENTS_FILTER)
    public PortraitOverview portraits() {
        return overviews.portraits();
    }

    /** How the members who bought within the window fall into the eight classes. */
    @GET
    @Path("rfm")
    @Transactional
    @Requires(Permission.SEGMENTS_FILTER)
    public RfmOverview rfm() {
        return overviews.rfm();
    }
}
