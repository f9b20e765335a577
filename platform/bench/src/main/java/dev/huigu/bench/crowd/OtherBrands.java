package dev.huigu.bench.crowd;

import dev.huigu.bench.load.BenchFailure;
import dev.huigu.bench.load.Report;
import dev.huigu.bench.product.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Small brands beside the large one, of a hundred members each. They stay in the home. */
final class OtherBrands {

    private static final int MEMBERS = 100;

    private OtherBrands() {}

    static void settle(LargeBrand crowd, Database database, int brands, Report report) {
        if (!areThere(database)) {
            Map<String, Object> places = new HashMap<>(crowd.places());
            places.put("brands", Math.min(brands, crowd.members() / MEMBERS));
            long before = System.nanoTime();
            new Script("others.sql").run(database, places);
            report.rows("brands of 100 members, by SQL", brands, Duration.ofNanos(System.nanoTime() - before));
            database.analyze();
        }
        report.say("Beside %,d other brands:".formatted(brands));
    }

    private static boolean areThere(Database database) {
        try (Connection superuser = database.connectAsSuperuser();
                Statement statement = superuser.createStatement();
                ResultSet found = statement.executeQuery("select 1 from control.tenant where slug = 'other-1'")) {
            return found.next();
        } catch (SQLException refused) {
            throw new BenchFailure(refused.getMessage(), refused);
        }
    }
}
