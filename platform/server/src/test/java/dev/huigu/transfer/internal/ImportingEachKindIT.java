package dev.huigu.transfer.internal;

import static dev.huigu.foundation.schema.app.Tables.BINDING;
import static dev.huigu.foundation.schema.app.Tables.PURCHASE;
import static dev.huigu.foundation.schema.app.Tables.PURCHASE_LINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.foundation.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImportingEachKindIT {
    static final String STORES = "code,name,channel\nS1,一店,OFFLINE\nS2,网店,ONLINE\n";
    static final String CONSULTANTS = "code,name,storeCode,phone,groupCode\nC1,李娜,S1,13900000001,G1\nC2,王芳,S1,,\n";
    static final String PRODUCTS =
            "code,name,category,brand,unit,price,consumptionDays\nP1,奶粉一段,奶粉,惠氏,罐,298.00,30\nP2,湿巾,,,,9.9,\n";
    static final String MEMBERS =
            "cardNumber,name,phone,gender,birthday,birthdayCalendar,cardIssuedOn,storeCode,consultantCode\n"
                    + "K1,张三,13800000001,FEMALE,1990-05-06,SOLAR,2021-01-02,S1,C1\n"
                    + "K2,李四,+86 138 0000 0002,,,,2021-01-02,S1,\n";
    static final String PURCHASES_HEADER =
            "number,source,storeCode,channel,purchasedAt,cardNumber,productCode,quantity,unitPrice,paid\n";

    private final TransferWorld world = new TransferWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void filesOfAllKindsPostedAtOnceAreWorkedOnInTheirOrder() {
        long stores = world.send("stores", STORES);
        long consultants = world.send("consultants", CONSULTANTS);
        long products = world.send("products", PRODUCTS);
        long members = world.send("members", MEMBERS);
        long purchases = world.send(
                "purchases",
                PURCHASES_HEADER
                        + "1,POS,S1,OFFLINE,2021-02-03 14:59,K1,P1,2,298.00,596.00\n"
                        + "1,POS,S1,OFFLINE,2021-02-03 14:59,K1,P2,0.5,9.90,4.95\n"
                        + "2,POS,S2,ONLINE,2021-02-03T14:59:00Z,,P2,1,,9.90\n");

        world.work();

        assertThat(world.view(stores)).satisfies(view -> counts(view, 2, 2, 0, 0));
        assertThat(world.view(consultants)).satisfies(view -> counts(view, 2, 2, 0, 0));
        assertThat(world.view(products)).satisfies(view -> counts(view, 2, 2, 0, 0));
        assertThat(world.view(members)).satisfies(view -> counts(view, 2, 2, 0, 0));
        assertThat(world.view(purchases)).satisfies(view -> counts(view, 3, 2, 0, 0));
        assertThat(world.chunks()).isZero();
        assertThat(boundSince()).isEqualTo(Instant.parse("2021-01-01T16:00:00Z"));
        assertThat(purchasedAt("1")).isEqualTo(Instant.parse("2021-02-03T06:59:00Z"));
        assertThat(world.<Integer>sql(
                        sql -> sql.fetchCount(PURCHASE_LINE, PURCHASE_LINE.TENANT_ID.eq(world.tenant.id()))))
                .isEqualTo(3);
    }

    @Test
    void theSameFileAgainIsAllDuplicates() {
        bringEverything();

        assertThat(world.bring("stores", STORES)).satisfies(view -> counts(view, 2, 0, 2, 0));
        assertThat(world.bring("consultants", CONSULTANTS)).satisfies(view -> counts(view, 2, 0, 2, 0));
        assertThat(world.bring("products", PRODUCTS)).satisfies(view -> counts(view, 2, 0, 2, 0));
        assertThat(world.bring("members", MEMBERS)).satisfies(view -> counts(view, 2, 0, 2, 0));
    }

    @Test
    void aPurchaseComesAgainFarBehindAsADuplicateOrRefused() {
        bringEverything();
        String one = "1,POS,S1,OFFLINE,2021-02-03 14:59,K1,P1,1,298.00,298.00\n";
        String two = "2,POS,S1,OFFLINE,2021-02-03 15:59,K1,P1,1,298.00,298.00\n";
        String other = one.replace(",298.00\n", ",297.00\n");

        assertThat(world.bring("purchases", PURCHASES_HEADER + one + two + one + two + other))
                .satisfies(view -> counts(view, 5, 2, 2, 1));
    }

    @Test
    void aWorkbookWithDatesAndNumbersIsAsGoodAsText() {
        bringEverything();
        byte[] file = ReadingXlsxTest.workbook(sheet -> {
            String[] headings = PURCHASES_HEADER.strip().split(",");
            for (int column = 0; column < headings.length; column++) {
                sheet.value(0, column, headings[column]);
            }
            sheet.value(1, 0, 20210203001L);
            sheet.value(1, 1, "POS");
            sheet.value(1, 2, "S1");
            sheet.value(1, 3, "OFFLINE");
            sheet.value(1, 4, LocalDateTime.of(2021, 2, 3, 14, 59));
            sheet.style(1, 4).format("yyyy-mm-dd hh:mm").set();
            sheet.value(1, 5, "K1");
            sheet.value(1, 6, "P1");
            sheet.value(1, 7, 2);
            sheet.value(1, 8, 298);
            sheet.value(1, 9, 186.48);
        });
        long id = world.send("purchases", "购买.xlsx", file);

        world.work();

        assertThat(world.view(id)).satisfies(view -> counts(view, 1, 1, 0, 0));
        assertThat(world.view(id).fileName()).isEqualTo("购买.xlsx");
        assertThat(purchasedAt("20210203001")).isEqualTo(Instant.parse("2021-02-03T06:59:00Z"));
        assertThat(world.<Money>sql(sql -> sql.select(PURCHASE.PAID)
                        .from(PURCHASE)
                        .where(PURCHASE.TENANT_ID.eq(world.tenant.id()))
                        .fetchSingle(PURCHASE.PAID)))
                .isEqualTo(Money.yuan("186.48"));
    }

    @Test
    void aMemberOfAWorkbookHasTheBirthdayOfItsDateCell() {
        bringEverything();
        byte[] file = ReadingXlsxTest.workbook(sheet -> {
            String[] headings = {"cardNumber", "name", "phone", "birthday", "storeCode"};
            for (int column = 0; column < headings.length; column++) {
                sheet.value(0, column, headings[column]);
            }
            sheet.value(1, 0, "K9");
            sheet.value(1, 1, "赵六");
            sheet.value(1, 2, 13800000009L);
            sheet.value(1, 3, LocalDate.of(1988, 12, 1));
            sheet.style(1, 3).format("yyyy/m/d").set();
            sheet.value(1, 4, "S1");
        });
        long id = world.send("members", "members.xlsx", file);

        world.work();

        assertThat(world.rejected(id)).isEqualTo("\uFEFFcardNumber,name,phone,birthday,storeCode,error\r\n");
        assertThat(world.view(id)).satisfies(view -> counts(view, 1, 1, 0, 0));
    }

    @Test
    void aFileMayBringTheWholeProfile() {
        bringEverything();
        String header = "name,phone,storeCode,wechatCardNumber,birthday,birthdayCalendar,cardType,origin,idNumber,"
                + "address,postcode,note\n";
        String row = "赵六,13800000009,S1,W9,2020-L04-12,LUNAR,金卡,门店,11010519491231002x,上海市世纪大道1号,200120,常客\n";
        String sameWechatCard = row.replace("赵六,13800000009", "钱七,13800000008");
        String wrongDigit = row.replace("002x", "0021").replace("13800000009", "13800000007");

        long id = world.send("members", header + row + row + sameWechatCard + wrongDigit);
        world.work();

        assertThat(world.view(id)).satisfies(view -> counts(view, 4, 1, 1, 2));
        assertThat(world.rejected(id))
                .contains("wechatCardNumber: Another member has the WeChat card W9 already.")
                .contains("idNumber: must be an ID number of 18 digits");
    }

    private void bringEverything() {
        world.send("stores", STORES);
        world.send("consultants", CONSULTANTS);
        world.send("products", PRODUCTS);
        world.send("members", MEMBERS);
        world.work();
    }

    private Instant boundSince() {
        return world.sql(sql -> sql.select(BINDING.STARTS_AT)
                .from(BINDING)
                .where(BINDING.TENANT_ID.eq(world.tenant.id()))
                .fetchSingle(BINDING.STARTS_AT));
    }

    private Instant purchasedAt(String number) {
        return world.sql(sql -> sql.select(PURCHASE.PURCHASED_AT)
                .from(PURCHASE)
                .where(PURCHASE.TENANT_ID.eq(world.tenant.id()))
                .and(PURCHASE.NUMBER.eq(number))
                .fetchSingle(PURCHASE.PURCHASED_AT));
    }

    static void counts(ImportView view, long rows, long accepted, long duplicates, long rejected) {
        assertThat(view.failure()).isNull();
        assertThat(view.state()).isEqualTo("DONE");
        assertThat(new long[] {view.rows(), view.accepted(), view.duplicates(), view.rejected()})
                .as("rows, accepted, duplicates, rejected")
                .containsExactly(rows, accepted, duplicates, rejected);
        assertThat(view.finishedAt()).isNotNull();
    }
}
