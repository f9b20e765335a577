package dev.huigu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.acceptance.product.Answer;
import dev.huigu.acceptance.product.Client;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Json;
import dev.huigu.acceptance.product.Lists;
import dev.huigu.acceptance.product.Role;
import dev.huigu.acceptance.product.Shop;
import dev.huigu.acceptance.product.WithHuigu;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** QR codes of consultants and cards, from the phone of a customer who has no sign-in. */
@WithHuigu
class JoiningByACodeIT {
    private Huigu huigu;
    private Shop shop;
    private Client owner;
    private Client customer;

    @BeforeEach
    void openAShop(Huigu running) {
        huigu = running;
        shop = Shop.open(running);
        owner = shop.owner();
        customer = running.nobody();
    }

    @Test
    void aQrCodeIsAPictureOfALinkThatShowsWhoWaits() {
        Answer picture = owner.get("/api/v1/consultants/C01/qr-code?size=300").expect(200);
        String code = code("C01");

        assertThat(picture.contentType()).isEqualTo("image/png");
        assertThat(picture.text()).contains("PNG", "IHDR");
        JsonNode shown = customer.get("/api/v1/join/" + code).expect(200).json();
        assertThat(shown.path("consultantName").asText()).isEqualTo("林晓彤");
        assertThat(shown.path("storeName").asText()).isEqualTo("人民路店");
        assertThat(owner.get("/api/v1/consultants/C01/qr-code?size=119")
                        .expect(400)
                        .fields())
                .containsExactly("size");
        assertThat(owner.get("/api/v1/consultants/C99/qr-code").expect(404).isProblem())
                .isTrue();
    }

    @Test
    void aRenewedCodeStopsTheOneBefore() {
        String old = code("C01");
        owner.post("/api/v1/consultants/C01/join-link/renewals", Json.object()).expect(201);

        customer.get("/api/v1/join/" + old).expect(404);
        customer.post("/api/v1/join/" + old + "/cards", card("13912345678")).expect(404);
        customer.get("/api/v1/join/" + code("C01")).expect(200);
    }

    @Test
    void aCardIsOpenedAndNobodyLearnsWhetherAPhoneIsKnown() {
        shop.addMember("C02", "2026-03-01");
        String path = "/api/v1/join/" + code("C01") + "/cards";

        Answer opened = customer.post(path, card("13912345678")).expect(202);
        Answer again = customer.post(path, card("13912345678")).expect(202);
        Answer known = customer.post(path, card("13700000001")).expect(202);

        assertThat(names(opened)).isEqualTo(names(again)).isEqualTo(names(known));
        assertThat(known.text()).isEqualTo(opened.text()).isEqualTo(again.text());
        assertThat(opened.header("Set-Cookie")).isEmpty();
        assertThat(new Lists(owner).all("/api/v1/members?consultantCode=C01"))
                .singleElement()
                .satisfies(member -> assertThat(member.path("name").asText()).isEqualTo("小明"));
        assertThat(new Lists(owner).all("/api/v1/members?consultantCode=C02")).hasSize(1);
    }

    /** The names of the headers: a cookie or anything else that tells the two apart would be among them. */
    private static List<String> names(Answer answer) {
        return answer.headers().map().keySet().stream().sorted().toList();
    }

    @Test
    void whoAgreesToNothingOrTellsNoPhoneGetsNoCard() {
        String path = "/api/v1/join/" + code("C01") + "/cards";

        assertThat(customer.post(path, card("13912345678").put("consent", false))
                        .expect(400)
                        .fields())
                .containsExactly("consent");
        assertThat(customer.post(path, card("nothing")).expect(400).fields()).containsExactly("phone");
        customer.post(path, "[]").expect(400);
        customer.post(path, card("13912345678").put("noSuchField", 1)).expect(400);
    }

    @Test
    void aMemberWithASessionIsBoundByAScanAndTheHistorySaysHow() {
        ObjectNode unbound = shop.member(null, "2026-03-01");
        unbound.remove("consultantCode");
        String member = shop.add("/api/v1/members", unbound).path("id").asText();
        String path = "/api/v1/join/" + code("C01") + "/bindings";

        assertThat(customer.post(path, "{}").expect(401).code()).isEqualTo("unauthenticated");
        Answer bound = withSession(session(member), "POST", path, "{}").expect(200);

        assertThat(bound.json()).isEqualTo(Json.object("outcome", "BOUND", "consultantName", "林晓彤"));
        JsonNode binding = owner.get("/api/v1/members/%s/bindings", member)
                .json()
                .path("items")
                .get(0);
        assertThat(binding.path("reason").asText()).isEqualTo("scan");
        assertThat(binding.path("consultantCode").asText()).isEqualTo("C01");
    }

    @Test
    void aSessionOfAnotherBrandIsNone() {
        Shop other = Shop.open(huigu);
        String member = other.addMember("C01", "2026-03-01").path("id").asText();
        String session = session(other, member);

        withSession(session, "POST", "/api/v1/join/" + code("C02") + "/bindings", "{}")
                .expect(401);
    }

    @Test
    void aConsultantScansTheCardThatAMemberShows() {
        String member = shop.addMember("C02", "2026-03-01").path("id").asText();
        String session = session(member);
        Client consultant = shop.brand().as(Role.CONSULTANT);

        assertThat(scan(consultant, shownCard(session, false)).expect(409).code())
                .isEqualTo("bound-to-another");
        String version = owner.get("/api/v1/settings").header("ETag");
        owner.patch("/api/v1/settings", version, Json.object("scanPolicy", "MOVE_WITH_CONSENT"))
                .expect(200);
        assertThat(scan(consultant, shownCard(session, false)).expect(409).code())
                .isEqualTo("consent-needed");
        JsonNode scanned =
                scan(consultant, shownCard(session, true)).expect(200).json();

        assertThat(scanned).isEqualTo(Json.object("outcome", "MOVED", "memberId", member));
        consultant.get("/api/v1/members/%s", member).expect(200);
        assertThat(scan(consultant, "hc_forged").expect(422).code()).isEqualTo("card-code-unusable");
        assertThat(scan(owner, shownCard(session, true)).expect(403).code()).isEqualTo("forbidden");
    }

    private Answer scan(Client scanner, String cardCode) {
        return scanner.post("/api/v1/bindings/scans", Json.object("cardCode", cardCode));
    }

    private String shownCard(String session, boolean moveConsent) {
        JsonNode card = withSession(
                        session, "GET", "/api/v1/member-sessions/current/card-code?moveConsent=" + moveConsent, "")
                .expect(200)
                .json();
        assertThat(card.path("url").asText())
                .endsWith("/consultant/scan?cardCode=" + card.path("code").asText());
        assertThat(card.path("qrCode").asText()).startsWith("data:image/png;base64,");
        return card.path("code").asText();
    }

    private String code(String consultant) {
        String url = owner.get("/api/v1/consultants/%s/join-link", consultant)
                .expect(200)
                .json()
                .path("url")
                .asText();
        assertThat(url).startsWith(huigu.url() + "/m/join?code=hj_");
        return url.substring(url.indexOf("hj_"));
    }

    private static ObjectNode card(String phone) {
        return Json.object(
                "name", "小明", "phone", phone, "gender", "MALE", "consent", true, "consentVersion", "2026-11");
    }

    private String session(String member) {
        return session(shop, member);
    }

    /** The cookie of a session that a one-time link opened. */
    private String session(Shop where, String member) {
        JsonNode link = where.owner()
                .post("/api/v1/members/" + member + "/links", "{}")
                .expect(201)
                .json();
        assertThat(link.path("qrCode").asText()).startsWith("data:image/png;base64,");
        String url = link.path("url").asText();
        return customer.post("/api/v1/member-sessions", Json.object("code", url.substring(url.indexOf("hm_"))))
                .expect(201)
                .header("Set-Cookie")
                .replaceFirst(";.*", "");
    }

    private Answer withSession(String cookie, String method, String path, String body) {
        return customer.send(customer.request(path)
                .header("Cookie", cookie)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }
}
