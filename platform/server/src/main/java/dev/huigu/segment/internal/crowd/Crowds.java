package dev.huigu.segment.internal.crowd;

import dev.huigu.foundation.db.Batches;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.db.Snapshot;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.ChangedMembers;
import dev.huigu.portrait.MembersToRead;
import dev.huigu.portrait.ProductNumbers;
import dev.huigu.segment.internal.sheet.MemberSheet;
import dev.huigu.segment.internal.sheet.SheetBlock;
import dev.huigu.segment.internal.sheet.SheetReader;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The brands' members in memory. Those of a brand are read when somebody first asks for them; brands for whom nobody
 * asked for the longest time give way when memory is short. It is a cache: nothing in it is not in the tables.
 *
 * <p>They are read in the caller's transaction, which must not have changed members itself: what may yet be undone
 * must not be seen by others.
 */
@Singleton
public class Crowds {
    private static final Logger LOG = LoggerFactory.getLogger(Crowds.class);
    private static final long NEVER = 0;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final Database database;
    private final TenantContext tenant;
    private final ChangedMembers changed;
    private final SheetReader reader;
    private final CrowdMemory memory;
    private final AtomicLong asked = new AtomicLong();
    private final Map<Long, Kept> crowds = new ConcurrentHashMap<>();

    @Inject
    public Crowds(
            Database database, TenantContext tenant, ChangedMembers changed, SheetReader reader, CrowdMemory memory) {
        this.database = database;
        this.tenant = tenant;
        this.changed = changed;
        this.reader = reader;
        this.memory = memory;
    }

    /** One brand's crowd, and how far it is. */
    private static final class Kept {
        private volatile Crowd crowd = new Crowd();
        private volatile Snapshot snapshot = Snapshot.BEFORE_ALL;
        private final AtomicLong begun = new AtomicLong();
        private volatile long askedAt;
        private final Lock lock = new ReentrantLock();
        private long done;
    }

    /**
     * The brand's members, with everything that was committed before the call.
     *
     * @throws Refusal 503 while they are being read for the first time and that takes too long to wait
     */
    public Crowd upToDate() {
        Kept kept = kept();
        kept.askedAt = asked.incrementAndGet();
        upToDate(kept);
        return kept.crowd;
    }

    private Kept kept() {
        return crowds.computeIfAbsent(tenant.id(), id -> new Kept());
    }

    /** Reads the brand's members though nobody asks for them; not if others would have to give way. */
    void readAhead() {
        Kept kept = kept();
        upToDate(kept);
        boolean isTooMuch = bytes() > memory.bytes();
        if (isTooMuch && kept.askedAt == NEVER) {
            crowds.remove(tenant.id(), kept);
        }
    }

    /** Whether members who take about so much can be read without others giving way. */
    boolean hasRoomFor(long bytes) {
        return bytes() + bytes <= memory.bytes();
    }

    private void upToDate(Kept kept) {
        long next = kept.begun.get() + 1;
        lock(kept);
        try {
            boolean isDoneByAnother = kept.done >= next;
            if (!isDoneByAnother) {
                long refresh = kept.begun.incrementAndGet();
                bringUpToDate(kept);
                kept.done = refresh;
            }
        } finally {
            kept.lock.unlock();
        }
    }

    /**
     * The brand's members if they have been read, for whom nobody must wait: with everything that was committed before
     * the call, but as they were last asked where this transaction has changed something itself.
     */
    public Optional<Crowd> ifRead() {
        Kept kept = crowds.get(tenant.id());
        if (kept == null || kept.snapshot == Snapshot.BEFORE_ALL) {
            return Optional.empty();
        }
        return Optional.of(database.hasWritten() ? kept.crowd : upToDate());
    }

    private static void lock(Kept kept) {
        try {
            if (kept.lock.tryLock(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal(CommonError.UNAVAILABLE, "The members are being read into memory. Try again in a moment.");
    }

    private void bringUpToDate(Kept kept) {
        Snapshot now = database.snapshot();
        if (now.next() < kept.snapshot.next()) {
            LOG.warn("The database counts its transactions anew; reading the members of tenant {} again", tenant.id());
            kept.crowd = new Crowd();
            kept.snapshot = Snapshot.BEFORE_ALL;
        }
        if (kept.snapshot == Snapshot.BEFORE_ALL) {
            kept.crowd = kept.crowd.of(read(kept.crowd.products()));
            kept.snapshot = now;
            if (kept.askedAt != NEVER) {
                makeRoom();
            }
        }
        catchUp(kept);
    }

    private List<SheetBlock> read(ProductNumbers products) {
        SheetBlock.Packer packer = new SheetBlock.Packer();
        database.inOrderOfKeys(() -> reader.forEach(MembersToRead.ALL, products, packer));
        return packer.blocks();
    }

    /** Read in this order, so that what commits in between is read twice, never missed. */
    private record Changes(Snapshot snapshot, List<Long> memberIds) {}

    private void catchUp(Kept kept) {
        Changes changes = new Changes(database.snapshot(), changed.since(kept.snapshot));
        if (!changes.memberIds().isEmpty()) {
            kept.crowd = kept.crowd.with(sheets(changes.memberIds(), kept.crowd.products()));
        }
        kept.snapshot = changes.snapshot();
    }

    /** Null for whoever is a member no more. */
    private SortedMap<Long, MemberSheet> sheets(List<Long> memberIds, ProductNumbers products) {
        SortedMap<Long, MemberSheet> sheets = new TreeMap<>();
        memberIds.forEach(id -> sheets.put(id, null));
        for (List<Long> some : Batches.of(memberIds)) {
            reader.forEach(MembersToRead.of(some), products, sheet -> sheets.put(sheet.id(), sheet));
        }
        return sheets;
    }

    /** The brand that is asked for now stays, however large it is. */
    private void makeRoom() {
        long own = tenant.id();
        List<Map.Entry<Long, Kept>> others = crowds.entrySet().stream()
                .filter(entry -> entry.getKey() != own)
                .sorted(Comparator.comparing(entry -> entry.getValue().askedAt))
                .toList();
        for (Map.Entry<Long, Kept> other : others) {
            if (bytes() <= memory.bytes()) {
                return;
            }
            crowds.remove(other.getKey(), other.getValue());
        }
        if (bytes() > memory.bytes()) {
            LOG.warn("The members of tenant {} take {} MB of memory, more than is meant for them", own, bytes() >> 20);
        }
    }

    private long bytes() {
        return crowds.values().stream().mapToLong(kept -> kept.crowd.bytes()).sum();
    }
}
