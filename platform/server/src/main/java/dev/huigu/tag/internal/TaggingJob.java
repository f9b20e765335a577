package dev.huigu.tag.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.job.JobChunk;
import dev.huigu.job.JobCounts;
import dev.huigu.job.JobKind;
import dev.huigu.member.MemberTags;
import dev.huigu.member.TagChoice;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;

/** Tags more members than one request can wait for. */
@Singleton
public class TaggingJob implements JobKind {
    static final String NAME = "tag-members";

    private final MemberTags tags;

    @Inject
    public TaggingJob(MemberTags tags) {
        this.tags = tags;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public JobCounts work(JobChunk chunk) {
        var outcome = tags.retag(chunk.items(), chunk.parameters(TagChoice.class), Permission.MEMBERS_CHANGE);
        return new JobCounts(
                outcome.refused(), Map.of("changed", (long) outcome.changed().size()));
    }
}
