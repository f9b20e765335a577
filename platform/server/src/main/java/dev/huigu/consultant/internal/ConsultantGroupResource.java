package dev.huigu.consultant.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.http.Cursor;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("consultant-groups")
@ApplicationScoped
public class ConsultantGroupResource {
    @Inject
    GroupMemberships groups;

    @GET
    @Transactional
    @Requires(Permission.SIGNED_IN)
    public Page<ConsultantGroupView> list(@BeanParam PageRequest page) {
        String after = page.after(1).map(cursor -> cursor.text(0)).orElse("");
        return page.page(groups.codes(after, page.fetchSize()), ConsultantGroupView::new, Cursor::of);
    }
}
