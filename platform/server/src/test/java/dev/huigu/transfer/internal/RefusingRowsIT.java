package dev.huigu.transfer.internal;

import static dev.huigu.transfer.internal.ImportingEachKindIT.counts;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.problem.FieldError;
import dev.huigu.foundation.problem.Refusal;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefusingRowsIT {
    private final TransferWorld world = new TransferWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void refusedRowsComeBackAsSentWithTheReason() {
        long id = world.send(
                "stores",
                "\uFEFFcode,channel,name\r\nS1,OFFLINE,一店\r\n,OFFLINE,\"一店, 东\"\r\nS3,SHOP,三店\r\n"
                        + "S1,ONLINE,一店\r\n=cmd(),OFFLINE\r\nS5,ONLINE,五店,x\r\n");
        world.work();

        counts(world.view(id), 6, 1, 0, 5);
        assertThat(world.rejected(id))
                .isEqualTo("\uFEFFcode,channel,name,error\r\n"
                        + ",OFFLINE,\"一店, 东\",code: is missing\r\n"
                        + "S3,SHOP,三店,\"channel: must be one of OFFLINE, ONLINE\"\r\n"
                        + "S1,ONLINE,一店,code: Another store has the code S1 already.\r\n"
                        + "'=cmd(),OFFLINE,,name: is missing\r\n"
                        + "S5,ONLINE,五店,\"the row has 4 cells, the header 3; "
                        + "put a text with commas into quotation marks\",x\r\n");
    }

    @Test
    void refusedRowsCanBeCorrectedAndSentAsTheyAre() {
        long id = world.send("stores", "code,channel,name\nS3,SHOP,+三店\n");
        world.work();
        String corrected = world.rejected(id).replace("SHOP", "ONLINE");

        counts(world.bring("stores", corrected), 1, 1, 0, 0);
        counts(world.bring("stores", "code,channel,name\nS3,ONLINE,+三店\n"), 1, 0, 1, 0);
    }

    @Test
    void theRowsOfAPurchaseFallTogether() {
        world.bring("stores", ImportingEachKindIT.STORES);
        world.bring("products", ImportingEachKindIT.PRODUCTS);
        long id = world.send(
                "purchases",
                ImportingEachKindIT.PURCHASES_HEADER
                        + "1,POS,S1,OFFLINE,2021-02-03 14:59,,P1,1,298.00,298.00\n"
                        + "1,POS,S1,OFFLINE,2021-02-03 14:59,,P9,1,298.00,298.00\n"
                        + "2,POS,S1,OFFLINE,2021-02-03 14:59,K9,P1,1,298.00,298.00\n"
                        + "3,POS,S1,OFFLINE,2021-02-03 14:59,,P1,0,298.00,298.00\n"
                        + "3,POS,S1,ONLINE,2021-02-03 14:59,,P1,1,298.00,-1\n"
                        + "4,POS,S1,OFFLINE,2021-02-03 14:59,,P1,1,298.00,298.00\n");
        world.work();

        counts(world.view(id), 6, 1, 0, 3);
        assertThat(world.rejected(id).lines().skip(1))
                .containsExactly(
                        "1,POS,S1,OFFLINE,2021-02-03 14:59,,P1,1,298.00,298.00,"
                                + "\"number: the purchase is refused as a whole, see row 3\"",
                        "1,POS,S1,OFFLINE,2021-02-03 14:59,,P9,1,298.00,298.00,productCode: There is no product 'P9'.",
                        "2,POS,S1,OFFLINE,2021-02-03 14:59,K9,P1,1,298.00,298.00,cardNumber: There is no card 'K9'.",
                        "3,POS,S1,OFFLINE,2021-02-03 14:59,,P1,0,298.00,298.00,"
                                + "\"number: the purchase is refused as a whole, see row 6\"",
                        "3,POS,S1,ONLINE,2021-02-03 14:59,,P1,1,298.00,'-1,"
                                + "\"channel: must be the same in all rows of a purchase, as in row 5\"");
    }

    @Test
    void aPurchaseOfTooManyRowsIsRefusedOnce() {
        world.bring("stores", ImportingEachKindIT.STORES);
        world.bring("products", ImportingEachKindIT.PRODUCTS);
        String row = "1,POS,S1,OFFLINE,2021-02-03 14:59,,P1,1,298.00,298.00\n";

        long id = world.send("purchases", ImportingEachKindIT.PURCHASES_HEADER + row.repeat(1100));
        world.work();

        counts(world.view(id), 1100, 0, 0, 1);
        assertThat(world.rejected(id).lines()).hasSize(1101);
    }

    @Test
    void phonesAreNeverWrittenInTheClear() {
        long id = world.send("members", "name,phone,storeCode\n张三,13800000001,S9\n");
        world.work();

        assertThat(world.rejected(id)).endsWith("storeCode: There is no store with code S9.\r\n");
        assertThat(TablesInTheClear.containing("13800000001")).isEmpty();
    }

    private void clean() {
        world.inBrand(() -> world.get(Transactions.class)
                .call(() -> world.get(ImportCleaner.class).forgetOld()));
    }

    @Test
    void refusedRowsAreKeptForThirtyDays() {
        world.clock().standAt("2021-02-03T00:00:00Z");
        long id = world.send("stores", "code,name,channel\nS1,,OFFLINE\n");
        world.work();
        world.clock().goOn(Duration.ofDays(30));
        clean();
        assertThat(world.rejected(id)).contains("name: is missing");

        world.clock().goOn(Duration.ofSeconds(1));
        clean();

        assertThatThrownBy(() -> world.rejected(id))
                .hasMessage("Refused rows are kept for 30 days, and this import is older.");
    }

    @Test
    void aFileThatDoesNotFitIsRefusedWithTheField() {
        assertRefused("colours", "a.csv", "x")
                .isEqualTo(new FieldError(
                        "kind", "unknown-kind", "must be one of stores, consultants, products, members, purchases"));
        assertRefused("stores", "a.xls", "x")
                .isEqualTo(new FieldError(
                        "file",
                        "unsupported-file",
                        "must be a .csv file in UTF-8 or an .xlsx file; save it as one of these"));
        assertRefused("stores", "a.csv", "PK\3\4").extracting("code").isEqualTo("unsupported-file");
        assertRefused("stores", "a.xlsx", "code").extracting("code").isEqualTo("unsupported-file");
        assertRefused("stores", "a.xlsx", "PK\3\4 no archive")
                .extracting("code")
                .isEqualTo("unreadable-file");
        assertRefused("stores", "a.csv", "").extracting("code").isEqualTo("empty-file");
        assertRefused("stores", "a.csv", "code,name\n")
                .isEqualTo(new FieldError("channel", "missing-column", "is a column that the file must have"));
        assertRefused("stores", "a.csv", "x".repeat(3 << 20) + "y")
                .isEqualTo(new FieldError("file", "too-large", "is larger than 3 MB; send it in parts"));
        assertThat(world.chunks()).isZero();
    }

    @Test
    void aFileInAnotherEncodingIsNotKept() {
        byte[] gbk = "code,name,channel\nS1,一店,OFFLINE\n".getBytes(Charset.forName("GBK"));

        assertThatThrownBy(() -> world.send("stores", "a.csv", gbk))
                .hasMessage("file is not in UTF-8 (line 2); in Excel choose 'CSV UTF-8' when you save it");
        assertThat(world.chunks()).isZero();
    }

    @Test
    void aFileThatBreaksOffKeepsWhatWasAcceptedAndSaysWhere() {
        long id = world.send(
                "stores", "code,name,channel\nS1,一店,OFFLINE\nS2,\"" + "x".repeat(300_000) + "\nS3,三店,OFFLINE\n");
        world.work();

        assertThat(world.view(id)).satisfies(view -> {
            assertThat(view.state()).isEqualTo("FAILED");
            assertThat(view.failure())
                    .isEqualTo("After line 2 a cell or line is too long. Is a quotation mark left open there?");
            assertThat(List.of(view.rows(), view.accepted())).containsExactly(1L, 1L);
        });
        assertThat(world.chunks()).isZero();
    }

    private AbstractObjectAssert<?, FieldError> assertRefused(String kind, String fileName, String content) {
        return assertThatThrownBy(() -> world.send(kind, fileName, content.getBytes(UTF_8)))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(refusal -> refusal.errors().get(0));
    }
}
