package dev.huigu.bench.crowd;

import com.fasterxml.jackson.databind.JsonNode;
import dev.huigu.bench.load.BenchFailure;
import dev.huigu.bench.load.Pause;
import dev.huigu.bench.load.Report;
import dev.huigu.bench.product.Api;
import dev.huigu.bench.product.Brand;
import dev.huigu.bench.product.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Saves a segment of each question and waits until the product keeps who was in them yesterday, which is all that it
 * does at night. It looks for segments every five minutes; the time runs from the first that it keeps to the last.
 */
final class NightWatch {

    private static final long LONGEST_WAIT_MILLIS = 400_000;

    private final Database database;
    private final LargeBrand crowd;
    private final int segments;
    private final Thread watch = new Thread(this::watch, "night-watch");
    private volatile long first;
    private volatile long last;

    private NightWatch(Database database, LargeBrand crowd, int segments) {
        this.database = database;
        this.crowd = crowd;
        this.segments = segments;
    }

    static NightWatch over(LargeBrand crowd, Database database) {
        Api owner = crowd.brand().asOwner();
        List<Question> questions = Stream.concat(
                        Portraits.all().stream(), new Filters(LocalDate.now(Brand.ZONE)).all().stream())
                .toList();
        String run = Long.toString(System.nanoTime(), 36);
        for (Question question : questions) {
            owner.post("/api/v1/segments", segment(question, run));
        }
        NightWatch night = new NightWatch(database, crowd, kept(database, crowd) + questions.size());
        night.watch.setDaemon(true);
        night.watch.start();
        return night;
    }

    /** Waits for the night's end. */
    void tell(Report report) {
        try {
            watch.join(LONGEST_WAIT_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        if (last == 0) {
            report.say("the night's work was not seen to end");
        } else {
            report.say("the night's work: %d segments kept in %.1f s".formatted(segments, (last - first) / 1e9));
        }
    }

    private void watch() {
        int before = kept(database, crowd);
        int now = before;
        while (now < segments) {
            Pause.millis(50);
            now = kept(database, crowd);
            if (first == 0 && now > before) {
                first = System.nanoTime();
            }
        }
        last = System.nanoTime();
    }

    private static int kept(Database database, LargeBrand crowd) {
        try (Connection superuser = database.connectAsSuperuser();
                Statement statement = superuser.createStatement();
                ResultSet count = statement.executeQuery(
                        "select count(distinct segment_id) from app.segment_day where tenant_id = "
                                + crowd.tenantId())) {
            count.next();
            return count.getInt(1);
        } catch (SQLException refused) {
            throw new BenchFailure(refused.getMessage(), refused);
        }
    }

    private static JsonNode segment(Question question, String run) {
        try {
            return Api.JSON
                    .createObjectNode()
                    .put("name", question.name() + " " + run)
                    .set("criteria", Api.JSON.readTree(question.criteria()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
