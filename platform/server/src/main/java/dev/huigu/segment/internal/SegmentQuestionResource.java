package dev.huigu.segment.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.member.MemberView;
import dev.huigu.segment.internal.criterion.CriteriaReader;
import dev.huigu.segment.internal.criterion.Criterion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Questions to the members, by criteria that nobody has saved. They read only, and each is of the latest figures. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Path("segments")
@ApplicationScoped
public class SegmentQuestionResource {
    @Inject
    CriteriaReader reader;

    @Inject
    Inquiries inquiries;

    @Inject
    SegmentPages pages;

    @Inject
    Explanations explanations;

    @POST
    @Path("count")
    @Transactional
    @Requires(Permission.SEGMENTS_FILTER)
    public MemberCount count(@NotNull @Valid CriteriaRequest body) {
        Criterion criterion = reader.read(body.criteria(), "criteria");
        return new MemberCount(
                inquiries.about(Permission.SEGMENTS_FILTER).ask(criterion).count());
    }

    /** Newest first. */
    @POST
    @Path("members")
    @Transactional
    @Requires(Permission.SEGMENTS_FILTER)
    public Page<MemberView> members(@NotNull @Valid MembersRequest body) {
        Criterion criterion = reader.read(body.criteria(), "criteria");
        PageRequest page = body.page();
        return pages.page(
                page,
                id -> inquiries.about(Permission.SEGMENTS_FILTER).ask(criterion).before(id, page.fetchSize()));
    }

    /** Why a member meets the criteria, or does not. */
    @POST
    @Path("explanations")
    @Transactional
    @Requires(Permission.SEGMENTS_FILTER)
    public Explanation explain(@NotNull @Valid ExplanationRequest body) {
        return explanations.of(reader.read(body.criteria(), "criteria"), body.memberId());
    }
}
