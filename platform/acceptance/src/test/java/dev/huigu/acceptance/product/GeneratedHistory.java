package dev.huigu.acceptance.product;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Members and purchases of the first half of 2026, the same for the same seed. */
public record GeneratedHistory(int members, int purchases, long seed) {
    public static final List<String> MONTHS = List.of("2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");
    private static final int CONSULTANTS = 6;
    private static final int DAYS = 181;

    public String membersCsv() {
        var random = new Random(seed);
        var text = new StringBuilder(
                "cardNumber,name,phone,gender,birthday,birthdayCalendar,cardIssuedOn,storeCode,consultantCode\n");
        for (int number = 0; number < members; number++) {
            LocalDate issued = LocalDate.of(2026, 6, 1).minusDays(random.nextInt(700));
            text.append("G%05d,会员%d,139%08d,FEMALE,,,%s,S01,C%02d\n"
                    .formatted(number, number, number, issued, number % CONSULTANTS));
        }
        return text.toString();
    }

    public String consultantsCsv() {
        var text = new StringBuilder("code,name,storeCode,phone,groupCode\n");
        for (int number = 0; number < CONSULTANTS; number++) {
            text.append("C%02d,顾问%d,S01,,G%d\n".formatted(number, number, number % 2));
        }
        return text.toString();
    }

    public String purchasesCsv() {
        var random = new Random(seed + 1);
        List<String> rows = new ArrayList<>(
                List.of("number,source,storeCode,channel,purchasedAt,cardNumber,productCode,quantity,unitPrice,paid"));
        for (int number = 0; number < purchases; number++) {
            BigDecimal paid = BigDecimal.valueOf(random.nextInt(90_000), 2);
            rows.add("T%06d,POS,S01,OFFLINE,%s,G%05d,P1,1,%s,%s"
                    .formatted(
                            number,
                            LocalDate.of(2026, 1, 1)
                                    .plusDays(random.nextInt(DAYS))
                                    .atStartOfDay()
                                    .plusSeconds(random.nextInt(86_400))
                                    .atOffset(ZoneOffset.ofHours(8))
                                    .format(MOMENT),
                            random.nextInt(members),
                            paid,
                            paid));
        }
        return String.join("\n", rows) + "\n";
    }

    /** A brand with everything but the purchases, and a scheme. */
    public Client newBrand(Huigu huigu) {
        Client owner = Brand.signUp(huigu).owner();
        var imports = new Imports(owner);
        imports.complete("stores", "code,name,channel\nS01,人民路店,OFFLINE\n");
        imports.complete("consultants", consultantsCsv());
        imports.complete("products", "code,name,category,brand,unit,price,consumptionDays\nP1,面霜,,,,98.00,\n");
        imports.complete("members", membersCsv());
        new Commission(owner).publish(Commission.scheme("2026-01", "20000.00", "1000.00"));
        return owner;
    }
}
