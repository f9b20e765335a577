package dev.huigu.foundation.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class GroupCommitTest {
    @Test
    void aloneAnItemIsWrittenAtOnce() {
        GroupCommit<Integer, String> commit = new GroupCommit<>(
                8, items -> items.stream().map(item -> "written " + item).toList());

        assertThat(commit.submit(1, 7)).isEqualTo("written 7");
    }

    @Test
    void whatArrivesDuringAWriteIsWrittenTogetherAndEachGetsItsOwnAnswer() throws Exception {
        List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(1);
        GroupCommit<Integer, String> commit = new GroupCommit<>(64, items -> {
            sizes.add(items.size());
            first.countDown();
            await(others);
            return items.stream().map(item -> "written " + item).toList();
        });
        ExecutorService threads = Executors.newFixedThreadPool(9);
        try {
            Future<String> leader = threads.submit(() -> commit.submit(1, 0));
            first.await();
            List<Future<String>> followers = IntStream.rangeClosed(1, 8)
                    .mapToObj(item -> threads.submit(() -> commit.submit(1, item)))
                    .toList();
            while (commit.waiting(1) < 8) {
                Thread.onSpinWait();
            }
            others.countDown();

            assertThat(leader.get()).isEqualTo("written 0");
            for (int item = 1; item <= 8; item++) {
                assertThat(followers.get(item - 1).get()).isEqualTo("written " + item);
            }
            assertThat(sizes).containsExactly(1, 8);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anItemThatFailsTakesNoOtherWithIt() throws ExecutionException, InterruptedException {
        GroupCommit<Integer, String> commit = new GroupCommit<>(64, items -> {
            if (items.contains(3)) {
                throw new IllegalStateException("three");
            }
            return items.stream().map(item -> "written " + item).toList();
        });
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> answers = IntStream.range(0, 200)
                    .mapToObj(item -> threads.submit(() -> commit.submit(1, item % 8)))
                    .toList();
            for (int item = 0; item < 200; item++) {
                Future<String> answer = answers.get(item);
                if (item % 8 == 3) {
                    assertThatThrownBy(answer::get).hasMessageContaining("three");
                } else {
                    assertThat(answer.get()).isEqualTo("written " + item % 8);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @Timeout(20)
    void anErrorIsTheAnswerOfAllThatWereWrittenTogetherAndTheNextGoesThrough() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(1);
        GroupCommit<Integer, String> commit = new GroupCommit<>(64, items -> {
            if (items.contains(3)) {
                throw new AssertionError("three");
            }
            first.countDown();
            await(others);
            return items.stream().map(item -> "written " + item).toList();
        });
        ExecutorService threads = Executors.newFixedThreadPool(9);
        try {
            Future<String> leader = threads.submit(() -> commit.submit(1, 0));
            first.await();
            List<Future<String>> followers = IntStream.rangeClosed(1, 8)
                    .mapToObj(item -> threads.submit(() -> commit.submit(1, item)))
                    .toList();
            while (commit.waiting(1) < 8) {
                Thread.onSpinWait();
            }
            others.countDown();

            assertThat(leader.get()).isEqualTo("written 0");
            assertThat(followers).allSatisfy(follower -> assertThatThrownBy(follower::get)
                    .hasCauseInstanceOf(AssertionError.class)
                    .hasMessageContaining("three"));
            assertThat(commit.submit(1, 9)).isEqualTo("written 9");
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
