package dev.huigu.foundation.db;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Lets small writes of one kind that arrive at once share a transaction, so that they pay for one commit together.
 *
 * <p>While one batch of a lane is written, what arrives waits; then one of the waiting threads writes all of it.
 * Alone, a write goes through at once. When a batch fails as a whole, its items are written one by one, so that
 * each fails only for itself; an {@link Error} fails all of them. Nothing is decided here: a node that dies loses only
 * what it has not answered.
 */
public final class GroupCommit<I, O> {
    private final int most;
    private final Function<List<I>, List<O>> work;
    private final Map<Long, Lane> lanes = new ConcurrentHashMap<>();

    /**
     * @param most how many items share a transaction at most
     * @param work writes items in a transaction of its own and answers them in their order
     */
    public GroupCommit(int most, Function<List<I>, List<O>> work) {
        this.most = most;
        this.work = work;
    }

    /** Writes the item with others of its lane, and returns when that is committed. */
    public O submit(long lane, I item) {
        Waiting mine = new Waiting(item);
        lanes.computeIfAbsent(lane, each -> new Lane()).write(mine);
        return mine.answer();
    }

    /** How many items of a lane are not being written yet. */
    int waiting(long lane) {
        Lane existing = lanes.get(lane);
        return existing == null ? 0 : existing.waiting();
    }

    private final class Waiting {
        private final I item;
        private O answer;
        private Throwable failure;
        private boolean isDone;

        private Waiting(I item) {
            this.item = item;
        }

        private void answered(O itsAnswer) {
            answer = itsAnswer;
            isDone = true;
        }

        private void failed(Throwable itsFailure) {
            failure = itsFailure;
            isDone = true;
        }

        private O answer() {
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure != null) {
                throw failure instanceof RuntimeException exception ? exception : new IllegalStateException(failure);
            }
            return answer;
        }
    }

    private final class Lane {
        private final ReentrantLock turn = new ReentrantLock(true);
        private final Queue<Waiting> queue = new ArrayDeque<>();

        private void write(Waiting mine) {
            synchronized (queue) {
                queue.add(mine);
            }
            turn.lock();
            try {
                while (!mine.isDone) {
                    List<Waiting> batch = next();
                    if (batch.isEmpty()) {
                        throw new IllegalStateException("The item was lost");
                    }
                    write(batch);
                }
            } finally {
                turn.unlock();
            }
        }

        private int waiting() {
            synchronized (queue) {
                return queue.size();
            }
        }

        private List<Waiting> next() {
            List<Waiting> batch = new ArrayList<>();
            synchronized (queue) {
                while (batch.size() < most && !queue.isEmpty()) {
                    batch.add(queue.remove());
                }
            }
            return batch;
        }

        /** Ends with every item done, whatever happens. */
        private void write(List<Waiting> batch) {
            try {
                List<O> answers =
                        work.apply(batch.stream().map(each -> each.item).toList());
                for (int index = 0; index < batch.size(); index++) {
                    batch.get(index).answered(answers.get(index));
                }
            } catch (RuntimeException e) {
                if (batch.size() == 1) {
                    batch.get(0).failed(e);
                } else {
                    batch.forEach(each -> write(List.of(each)));
                }
            } catch (Throwable e) {
                batch.forEach(each -> each.failed(e));
            }
        }
    }
}
