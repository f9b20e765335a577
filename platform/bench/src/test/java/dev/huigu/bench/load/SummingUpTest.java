package dev.huigu.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.bench.product.GarbageLog;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SummingUpTest {

    @Test
    void aPercentileIsATimeThatThatManyDidNotExceed() {
        Latencies hundred = Latencies.of(List.of(millis(51, 100), millis(1, 50)));

        assertThat(hundred.percentileMillis(50)).isEqualTo(50.0);
        assertThat(hundred.percentileMillis(95)).isEqualTo(95.0);
        assertThat(hundred.percentileMillis(100)).isEqualTo(100.0);
    }

    @Test
    void oneOperationIsAllPercentiles() {
        Latencies one = Latencies.of(List.of(millis(7, 7)));

        assertThat(one.percentileMillis(1)).isEqualTo(7.0);
        assertThat(one.percentileMillis(95)).isEqualTo(7.0);
    }

    @Test
    void nothingDoneTookNoTime() {
        assertThat(Latencies.of(List.of(new Stopwatch())).percentileMillis(50)).isZero();
    }

    @Test
    void aRateIsWhatWasDoneByTheTime() {
        Measured measured = new Measured(Latencies.of(List.of(millis(1, 3000))), Duration.ofMillis(1500));

        assertThat(measured.perSecond()).isEqualTo(2000.0);
    }

    @Test
    void aLineShowsTheFigureItsFloorAndTheRatio() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new Report(new PrintStream(out, true, StandardCharsets.UTF_8)).line("import, rows", 1234.4, 2468.8, "rows");

        assertThat(out.toString(StandardCharsets.UTF_8).strip().split(" {2,}"))
                .containsExactly("import, rows", "1,234", "2,469", "0.50", "rows");
    }

    @Test
    void theHeapsPeakIsTheMostBeforeAndAfterACollection() {
        assertThat(GarbageLog.peak(List.of(
                        "[1.0s][info][gc] Using G1",
                        "[2.0s][info][gc] GC(0) Pause Young (Normal) (G1 Evacuation Pause) 210M->88M(512M) 5.1ms",
                        "[3.0s][info][gc] GC(1) Pause Full (System.gc()) 190M->95M(512M) 50.0ms")))
                .isEqualTo(new GarbageLog.Peak(210, 95));
    }

    private static Stopwatch millis(int from, int to) {
        Stopwatch stopwatch = new Stopwatch();
        LongStream.rangeClosed(from, to).map(millis -> millis * 1_000_000).forEach(stopwatch::lap);
        return stopwatch;
    }
}
