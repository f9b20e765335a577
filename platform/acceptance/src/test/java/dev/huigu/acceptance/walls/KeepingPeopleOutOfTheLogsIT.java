package dev.huigu.acceptance.walls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.acceptance.product.Answer;
import dev.huigu.acceptance.product.Client;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Imports;
import dev.huigu.acceptance.product.Json;
import dev.huigu.acceptance.product.Shop;
import dev.huigu.acceptance.product.WithHuigu;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is done with a person's data, rightly or wrongly: no log of the server or the database tells any of it. */
@WithHuigu
class KeepingPeopleOutOfTheLogsIT {
    private static final String MEMBERS = "/api/v1/members";
    private static final String NAME = "Quxley 欧阳慕雪";
    private static final String PHONE = "13912340987";
    private static final String OTHER_PHONE = "13912340988";
    private static final String ID_NUMBER = "440301198001010034";
    private static final List<String> PERSONAL =
            List.of("Quxley", "欧阳慕雪", PHONE, OTHER_PHONE, ID_NUMBER, "Zzyzx", "密云路");

    private static final Pattern INCIDENT = Pattern.compile("Quote incident (\\S+)");

    private Huigu huigu;
    private Shop shop;
    private Client owner;

    @BeforeEach
    void open(Huigu running) {
        huigu = running;
        shop = Shop.open(huigu);
        owner = shop.owner();
    }

    private ObjectNode person(String phone) {
        return shop.member("C01", "2026-01-01")
                .put("name", NAME)
                .put("phone", phone)
                .put("idNumber", ID_NUMBER)
                .put("address", "Zzyzx 密云路 77 弄")
                .put("note", "Quxley Zzyzx");
    }

    @Test
    void nothingPersonalIsInAnyLog() throws Exception {
        String member = shop.add(MEMBERS, person(PHONE)).path("id").asText();
        succeed(MEMBERS + "/" + member);
        sendWhatIsWrong();
        sendWhatIsTaken(MEMBERS + "/" + member);
        importWhatIsWrong();
        String incident = fail(member);

        assertThat(linesWith(List.of(incident))).as("the failure is logged").isNotEmpty();
        assertThat(linesWith(PERSONAL)).isEmpty();
    }

    private void succeed(String path) {
        List.of("Quxley", PHONE, ID_NUMBER).forEach(q -> assertThat(
                        owner.get(MEMBERS + "?q=%s", q).expect(200).json().path("items"))
                .hasSize(1));
        owner.post(
                        path + "/full-views",
                        Json.object("reason", "calls Quxley", "fields", Json.array("PHONE", "ID_NUMBER", "ADDRESS")))
                .expect(201);
        owner.post(path + "/exports", Json.object("reason", "Quxley asks")).expect(201);
        owner.patch(path, version(path), Json.object("note", "Zzyzx")).expect(200);
        ObjectNode purchase = Shop.purchase("L-1", "none", "2026-02-01T10:00:00+08:00", "20.00");
        purchase.remove("cardNumber");
        shop.add("/api/v1/purchases", purchase.put("phone", PHONE));
    }

    private String version(String path) {
        return owner.get(path).expect(200).header("ETag");
    }

    private void sendWhatIsWrong() {
        refuse(400, person(PHONE).put("phone", PHONE + "x"));
        refuse(400, person(OTHER_PHONE).put("idNumber", ID_NUMBER.substring(0, 17) + "5" + ID_NUMBER));
        refuse(400, person(OTHER_PHONE).put("name", "Quxley 欧阳慕雪".repeat(20)));
        refuse(400, person(OTHER_PHONE).put("name", "Quxley\u0000欧阳慕雪"));
        refuse(400, person(OTHER_PHONE).put("birthday", "Quxley"));
        refuse(400, person(OTHER_PHONE).put("Zzyzx", "Quxley"));
        refuse(400, person(OTHER_PHONE).set("address", Json.object("Zzyzx", "密云路")));
        refuse(400, person(OTHER_PHONE).toString().replace("\"note\":", "\"note\" Quxley:"));
        refuse(422, person(OTHER_PHONE).put("storeCode", "Zzyzx"));
        ObjectNode purchase = Shop.purchase("L-2", "none", "2026-02-01T10:00:00+08:00", "20.00");
        purchase.remove("cardNumber");
        owner.post("/api/v1/purchases", purchase.put("phone", OTHER_PHONE)).expect(422);
    }

    private void refuse(int status, Object body) {
        owner.post(MEMBERS, body).expect(status);
    }

    /** One after the other, and at the same moment, when the database refuses it. */
    private void sendWhatIsTaken(String path) throws Exception {
        refuse(409, person(PHONE));
        String other = MEMBERS + "/"
                + shop.add(MEMBERS, shop.member("C01", "2026-01-01")).path("id").asText();
        owner.patch(other, version(other), Json.object("phone", PHONE)).expect(409);
        owner.patch(path, "\"0\"", Json.object("phone", OTHER_PHONE)).expect(412);
        ExecutorService twins = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Answer>> calls = Stream.generate(() -> person(OTHER_PHONE))
                    .limit(8)
                    .<Callable<Answer>>map(body -> () -> owner.post(MEMBERS, body))
                    .toList();
            for (Future<Answer> answer : twins.invokeAll(calls)) {
                assertThat(answer.get().status()).isIn(201, 409);
            }
        } finally {
            twins.shutdown();
        }
    }

    private void importWhatIsWrong() {
        new Imports(owner)
                .csv(
                        "members",
                        """
                        cardNumber,name,phone,gender,birthday,birthdayCalendar,cardIssuedOn,storeCode,consultantCode
                        L1,Quxley 欧阳慕雪,%s,FEMALE,,,2026-01-05,S01,C01
                        L2,Quxley 欧阳慕雪,%sx,FEMALE,Zzyzx,,2026-01-05,S01,C01
                        """
                                .formatted(PHONE, OTHER_PHONE));
    }

    /** @return the incident that the server logged, of somebody whose phone cannot be read */
    private String fail(String member) {
        String card = owner.get(MEMBERS + "/" + member)
                .expect(200)
                .json()
                .path("cardNumber")
                .asText();
        breakPhone(card);
        Answer failed = owner.get(MEMBERS + "?q=%s", "Quxley").expect(500);
        Matcher incident = INCIDENT.matcher(failed.json().path("detail").asText());
        assertThat(incident.find()).isTrue();
        return incident.group(1);
    }

    private void breakPhone(String card) {
        String sql = "update app.member set phone_cipher = 'broken' where card_number = ? and name = ?";
        try (Connection connection = huigu.database();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, card);
            statement.setString(2, NAME);
            assertThat(statement.executeUpdate()).isOne();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of all logs, what has one of the texts. */
    private List<String> linesWith(List<String> texts) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path log : logs()) {
            try (var lines = new BufferedReader(new InputStreamReader(Files.newInputStream(log), UTF_8))) {
                lines.lines()
                        .filter(line -> texts.stream().anyMatch(line::contains))
                        .map(line -> log.getFileName() + ": " + line)
                        .forEach(found::add);
            }
        }
        return found;
    }

    private List<Path> logs() throws IOException {
        try (Stream<Path> files = Files.list(huigu.logs())) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
