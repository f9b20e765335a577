package dev.huigu.member;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static org.jooq.impl.DSL.any;

import dev.huigu.member.internal.MemberRows;
import dev.huigu.member.internal.MemberViews;
import dev.huigu.member.internal.MemberViews.Versioned;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** Shows members whom another feature has found, as lists show them. */
@Singleton
public class MemberLists {
    private final MemberRows rows;
    private final MemberViews views;

    @Inject
    public MemberLists(MemberRows rows, MemberViews views) {
        this.rows = rows;
        this.views = views;
    }

    /** Those who are not gone, newest first; whoever reaches them was asked before. */
    public List<MemberView> of(Collection<Long> memberIds) {
        return memberIds.isEmpty()
                ? List.of()
                : views
                        .find(rows.present().and(MEMBER.ID.eq(any(memberIds.toArray(Long[]::new)))), memberIds.size())
                        .stream()
                        .map(Versioned::view)
                        .toList();
    }
}
