package dev.huigu.tag.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.job.JobAccepted;
import dev.huigu.job.Jobs;
import dev.huigu.member.MemberSelection;
import dev.huigu.member.MemberTags;
import dev.huigu.member.TagChoice;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Tags many members, in the transaction of the caller: a few at once, more by a job. */
@Singleton
public class Tagging {
    static final int MOST_AT_ONCE = 500;

    private final MemberSelection selection;
    private final MemberTags tags;
    private final Jobs jobs;

    @Inject
    public Tagging(MemberSelection selection, MemberTags tags, Jobs jobs) {
        this.selection = selection;
        this.tags = tags;
        this.jobs = jobs;
    }

    /** One of both. */
    record Tagged(Optional<TaggingView> now, Optional<JobAccepted> later) {}

    Tagged tag(TaggingRequest request) {
        TagChoice choice = tags.choose(request.add(), request.remove());
        List<Long> members = selection.ids(request.memberIds(), request.segment(), Permission.MEMBERS_CHANGE);
        return members.size() <= MOST_AT_ONCE
                ? new Tagged(Optional.of(tagNow(members, choice)), Optional.empty())
                : new Tagged(Optional.empty(), Optional.of(jobs.begin(TaggingJob.NAME, choice, members)));
    }

    private TaggingView tagNow(List<Long> members, TagChoice choice) {
        var outcome = tags.retag(members, choice, Permission.MEMBERS_CHANGE);
        return new TaggingView(members.size(), outcome.changed().size(), outcome.refused());
    }
}
