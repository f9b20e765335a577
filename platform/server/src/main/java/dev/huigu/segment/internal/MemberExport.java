package dev.huigu.segment.internal;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.member.MemberLists;
import dev.huigu.member.MemberView;
import dev.huigu.segment.internal.criterion.Criterion;
import dev.huigu.segment.internal.export.MemberFile;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes members to a file part by part, however many they are. */
@Singleton
public class MemberExport {
    private static final Logger LOG = LoggerFactory.getLogger(MemberExport.class);
    private static final int MEMBERS_AT_ONCE = 500;

    private final Caller caller;
    private final Transactions transactions;
    private final Inquiries inquiries;
    private final MemberLists lists;

    @Inject
    public MemberExport(Caller caller, Transactions transactions, Inquiries inquiries, MemberLists lists) {
        this.caller = caller;
        this.transactions = transactions;
        this.inquiries = inquiries;
        this.lists = lists;
    }

    /**
     * Whom the criterion holds now, the newest first; each is written as he or she is when the part is, and left out
     * who is gone by then.
     *
     * @param what of which segment, for the log
     */
    StreamingOutput of(Criterion criterion, MemberFile file, String what) {
        long[] ids = inquiries.about(Permission.SEGMENTS).ask(criterion).ids();
        LOG.info("{} exports {} members of {} as {}", caller.actor(), ids.length, what, file.format());
        return out -> file.write(parts(ids), out);
    }

    /** One after the other, so that no more than one is in memory. */
    private Stream<List<MemberView>> parts(long[] ids) {
        int parts = (ids.length + MEMBERS_AT_ONCE - 1) / MEMBERS_AT_ONCE;
        return IntStream.range(0, parts).mapToObj(part -> {
            int until = ids.length - part * MEMBERS_AT_ONCE;
            long[] some = Arrays.copyOfRange(ids, Math.max(0, until - MEMBERS_AT_ONCE), until);
            return transactions.call(() -> lists.of(Arrays.stream(some).boxed().toList()));
        });
    }
}
