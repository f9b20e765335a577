package dev.huigu.bench.crowd;

import dev.huigu.bench.load.BenchFailure;
import dev.huigu.bench.load.Report;
import dev.huigu.bench.product.Api;
import dev.huigu.bench.product.Brand;
import dev.huigu.bench.product.Database;
import dev.huigu.bench.product.Import;
import dev.huigu.bench.product.Product;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * A brand of so many members, who bought five times each. Building it takes long, so it stays in the home and the next
 * run finds it there, as long as it asks for as many members.
 */
record LargeBrand(Brand brand, long tenantId, int members) {

    private static final int LINES_A_MEMBER = 10;
    private static final int MEMBERS_A_FILE = 100_000;
    private static final List<String> TAGS = List.of("圆脸", "方脸");

    /** Found, or built; says how long that took. */
    static LargeBrand open(Product.Place place, Database database, int members, Report report) {
        Path memory = place.home().resolve("bench-crowd-" + members + ".json");
        if (Files.exists(memory)) {
            LargeBrand known = known(place, database, members, memory);
            report.say("A brand of %,d members is there from an earlier run".formatted(members));
            return known;
        }
        LargeBrand built = built(place, database, members, report);
        built.remember(memory);
        return built;
    }

    private static LargeBrand known(Product.Place place, Database database, int members, Path memory) {
        try {
            Brand brand = Brand.known(place, Api.JSON.readValue(Files.readString(memory), Brand.Credentials.class));
            return new LargeBrand(brand, tenantId(database, brand), members);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void remember(Path memory) {
        try {
            Files.writeString(memory, Api.JSON.writeValueAsString(brand.credentials()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The values for places in SQL. */
    Map<String, Object> places() {
        return Map.of("tenant", tenantId, "today", LocalDate.now(Brand.ZONE));
    }

    private static LargeBrand built(Product.Place place, Database database, int members, Report report) {
        Brand brand = Brand.signedUp(place);
        bring(brand, "stores", "code,name,channel", People.STORES, People::store);
        bring(brand, "consultants", "code,name,storeCode,phone,groupCode", People.CONSULTANTS, People::consultant);
        bring(
                brand,
                "products",
                "code,name,category,brand,unit,price,consumptionDays",
                People.PRODUCTS,
                People::product);
        tag(brand);
        report.rows("members, imported", members, bringMembers(brand, members));
        LargeBrand built = new LargeBrand(brand, tenantId(database, brand), members);
        long before = System.nanoTime();
        new Script("history.sql").run(database, built.places());
        report.rows(
                "lines of purchases, by SQL", members * LINES_A_MEMBER, Duration.ofNanos(System.nanoTime() - before));
        database.analyze();
        return built;
    }

    private static void tag(Brand brand) {
        Api owner = brand.asOwner();
        TAGS.forEach(
                name -> owner.post("/api/v1/tags", Api.JSON.createObjectNode().put("name", name)));
    }

    private static Duration bringMembers(Brand brand, int members) {
        LocalDate today = LocalDate.now(Brand.ZONE);
        Duration time = Duration.ZERO;
        for (int from = 0; from < members; from += MEMBERS_A_FILE) {
            int first = from;
            time = time.plus(bring(
                    brand,
                    "members",
                    "cardNumber,name,phone,gender,birthday,birthdayCalendar,cardIssuedOn,storeCode,consultantCode",
                    Math.min(MEMBERS_A_FILE, members - from),
                    index -> People.member(first + index, today)));
        }
        return time;
    }

    private static Duration bring(Brand brand, String kind, String header, int count, IntFunction<String> row) {
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "bench-" + kind + ".csv");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(header + "\n");
            for (int index = 0; index < count; index++) {
                writer.write(row.apply(index) + "\n");
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return new Import(kind, file).into(brand, count);
    }

    private static long tenantId(Database database, Brand brand) {
        try (Connection superuser = database.connectAsSuperuser();
                Statement statement = superuser.createStatement();
                ResultSet found =
                        statement.executeQuery("select id from control.tenant where slug = '" + brand.slug() + "'")) {
            found.next();
            return found.getLong(1);
        } catch (SQLException gone) {
            throw new BenchFailure("There is no brand " + brand.slug(), gone);
        }
    }
}
