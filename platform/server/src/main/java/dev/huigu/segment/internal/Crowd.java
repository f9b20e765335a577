package dev.huigu.segment.internal;

import dev.huigu.foundation.db.Snapshot;
import dev.huigu.portrait.ProductNumbers;
import dev.huigu.portrait.RfmScore;
import dev.huigu.portrait.RfmThresholds;
import dev.huigu.segment.internal.criterion.MemberTest;
import dev.huigu.tenant.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A brand's members as they were at a snapshot of the database, in the order of their ids, with the answers to recent
 * questions. A member who changes is asked again by each kept answer, so answers stay right without being computed
 * anew.
 */
final class Crowd {
    private static final int MOST_ANSWERS = 200;

    private final ProductNumbers products = new ProductNumbers();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<MemberTest, BitSet> answers = new LinkedHashMap<>(16, 0.75f, true);
    private MemberSheet[] sheets = new MemberSheet[0];
    private int size;
    private volatile long version;
    private volatile Means means;
    private long bytes;
    private volatile Snapshot snapshot = Snapshot.BEFORE_ALL;

    /** Some of the members, the latest first. */
    record Members(BitSet positions, MemberSheet[] sheets) {
        int count() {
            return positions.cardinality();
        }

        /** The ids of at most so many whose ids are below that one, the highest first. */
        List<Long> before(long id, int most) {
            List<Long> ids = new ArrayList<>();
            int position = positions.previousSetBit(firstFrom(id) - 1);
            while (position >= 0 && ids.size() < most) {
                ids.add(sheets[position].id());
                position = positions.previousSetBit(position - 1);
            }
            return ids;
        }

        private int firstFrom(long id) {
            int from = 0;
            int until = positions.length();
            while (from < until) {
                int middle = (from + until) >>> 1;
                if (sheets[middle].id() < id) {
                    from = middle + 1;
                } else {
                    until = middle;
                }
            }
            return from;
        }

        void forEach(Consumer<MemberSheet> look) {
            positions.stream().forEach(position -> look.accept(sheets[position]));
        }

        /** All ids, the lowest first. */
        List<Long> idList() {
            return Arrays.stream(ids()).boxed().toList();
        }

        /** All ids, the lowest first. */
        long[] ids() {
            return positions.stream()
                    .mapToLong(position -> sheets[position].id())
                    .toArray();
        }
    }

    ProductNumbers products() {
        return products;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** Another number after every change. */
    long version() {
        return version;
    }

    /** Looks at all members for whom the test holds, while nothing changes. */
    <T> T ask(MemberTest test, Function<Members, T> look) {
        lock.readLock().lock();
        try {
            return look.apply(new Members(answer(test), sheets));
        } finally {
            lock.readLock().unlock();
        }
    }

    private BitSet answer(MemberTest test) {
        BitSet known = known(test);
        if (known != null) {
            return known;
        }
        BitSet found = new Scan(sheets, size, this::known).answer(test);
        synchronized (answers) {
            answers.put(test, found);
            if (answers.size() > MOST_ANSWERS) {
                answers.remove(answers.keySet().iterator().next());
            }
        }
        return found;
    }

    /** The kept answer, or null. */
    private BitSet known(MemberTest test) {
        synchronized (answers) {
            return answers.get(test);
        }
    }

    /** Where RFM splits these members on a day. */
    RfmThresholds rfm(Settings.Rfm set, int today) {
        Means known = means;
        if (known == null || known.version != version || known.today != today || known.windowDays != set.windowDays()) {
            known = means(set.windowDays(), today);
            means = known;
        }
        return known.thresholds.computeIfAbsent(set, known.sums::thresholds);
    }

    private Means means(int windowDays, int today) {
        lock.readLock().lock();
        try {
            RfmThresholds.Means sums = new RfmThresholds.Means();
            for (int position = 0; position < size; position++) {
                RfmScore score = RfmScore.of(sheets[position].purchases(), windowDays, today);
                if (score != null) {
                    sums.add(score);
                }
            }
            return new Means(version, today, windowDays, sums, new ConcurrentHashMap<>());
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The means of a version of the crowd, so that equal questions to it get the same thresholds. */
    private record Means(
            long version,
            int today,
            int windowDays,
            RfmThresholds.Means sums,
            Map<Settings.Rfm, RfmThresholds> thresholds) {}

    /** About how much memory the members take. */
    long bytes() {
        return bytes;
    }

    /**
     * Puts in what a later snapshot shows of members who changed or are new.
     *
     * @param gone who are members no more
     */
    void replace(Collection<MemberSheet> changed, Collection<Long> gone, Snapshot seen) {
        lock.writeLock().lock();
        try {
            gone.forEach(this::remove);
            if (!changed.isEmpty()) {
                replace(changed.stream()
                        .sorted(Comparator.comparingLong(MemberSheet::id))
                        .toList());
            }
            snapshot = seen;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Answers are computed anew afterwards: that somebody goes is rare. */
    private void remove(long id) {
        int position = position(id);
        if (position >= 0) {
            bytes -= sheets[position].bytes();
            size--;
            System.arraycopy(sheets, position + 1, sheets, position, size - position);
            sheets[size] = null;
            synchronized (answers) {
                answers.clear();
            }
            version++;
        }
    }

    private void replace(List<MemberSheet> changed) {
        int unmoved = merge(changed);
        answers.forEach((test, answer) -> askAgain(test, answer, changed, unmoved));
        version++;
    }

    /** @return the first position whose member was another one before, or none */
    private int merge(List<MemberSheet> changed) {
        List<MemberSheet> added = new ArrayList<>();
        for (MemberSheet sheet : changed) {
            int position = position(sheet.id());
            bytes += sheet.bytes();
            if (position >= 0) {
                bytes -= sheets[position].bytes();
                sheets[position] = sheet;
            } else {
                added.add(sheet);
            }
        }
        if (added.isEmpty()) {
            return size;
        }
        int unmoved = -position(added.get(0).id()) - 1;
        insert(added, unmoved);
        return unmoved;
    }

    private void insert(List<MemberSheet> added, int from) {
        int grown = size + added.size();
        MemberSheet[] room = grown <= sheets.length ? sheets : Arrays.copyOf(sheets, grown + grown / 8);
        int old = size - 1;
        int next = added.size() - 1;
        for (int position = grown - 1; next >= 0; position--) {
            boolean takesOld = old >= from && room[old].id() > added.get(next).id();
            room[position] = takesOld ? room[old--] : added.get(next--);
        }
        sheets = room;
        size = grown;
    }

    private void askAgain(MemberTest test, BitSet answer, List<MemberSheet> changed, int unmoved) {
        for (MemberSheet sheet : changed) {
            int position = position(sheet.id());
            if (position >= unmoved) {
                break;
            }
            answer.set(position, test.holds(sheet));
        }
        for (int position = unmoved; position < size; position++) {
            answer.set(position, test.holds(sheets[position]));
        }
    }

    /** Below 0 where there is no such member: the place that it would have, as binary searches say it. */
    private int position(long id) {
        int from = 0;
        int until = size - 1;
        while (from <= until) {
            int middle = (from + until) >>> 1;
            long there = sheets[middle].id();
            if (there < id) {
                from = middle + 1;
            } else if (there > id) {
                until = middle - 1;
            } else {
                return middle;
            }
        }
        return -(from + 1);
    }
}
