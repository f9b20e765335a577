package dev.huigu.acceptance.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.huigu.acceptance.product.Answer;
import dev.huigu.acceptance.product.Brand;
import dev.huigu.acceptance.product.Client;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Json;
import dev.huigu.acceptance.product.Patience;
import dev.huigu.acceptance.product.Person;
import dev.huigu.acceptance.product.Role;
import dev.huigu.acceptance.product.WithHuigu;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@WithHuigu
class SigningInWithWhatIsNotValidIT {
    private static final String ME = "/api/v1/me";
    private static final String STORES = "/api/v1/stores";
    /** Who is known is kept for a second or two; a token's own end may be a minute late, as clocks go. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(90);

    private Huigu huigu;

    @BeforeEach
    void use(Huigu running) {
        huigu = running;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer nonsense",
                "Bearer ",
                "Bearer e30.e30.e30",
                "ApiKey nonsense",
                "ApiKey hg_0000000000001_secret",
                "ApiKey hg__",
                "Basic b3duZXI6b3duZXI=",
                "Nonsense"
            })
    void garbageIsRefused(String authorization) {
        assertRefused(with(authorization).get(STORES));
    }

    @Test
    void aTokenWhoseSignatureWasChangedIsRefused() {
        String token = token(Brand.signUp(huigu).ownerAsPerson());
        String changed = token.substring(0, token.length() - 8) + "AAAAAAAA";

        assertRefused(with("Bearer " + changed).get(STORES));
    }

    @Test
    void aTokenOfAnotherRealmIsRefused() {
        String token = new KeycloakAdministrator(huigu).masterToken();

        assertRefused(with("Bearer " + token).get(STORES));
    }

    @Test
    void aTokenOfAnUnknownBrandIsRefused() {
        String slug = "ghost" + UUID.randomUUID().toString().substring(0, 8);
        Person somebody = new KeycloakAdministrator(huigu).personOfUnknownOrganization(slug);

        assertRefused(somebody.client().get(STORES));
        assertRefused(somebody.client().get(ME));
    }

    @Test
    void aTokenThatNamesNoBrandIsRefused() {
        Person owner = Brand.signUp(huigu).ownerAsPerson();
        Answer grant = Person.grant(huigu, "huigu", "huigu-cli", owner.email(), owner.password(), "openid");

        assertRefused(
                with("Bearer " + grant.expect(200).json().path("access_token").asText())
                        .get(STORES));
    }

    @Test
    void whoLeftTheOrganizationIsRefused() {
        Brand brand = Brand.signUp(huigu);
        Person person = brand.hire(Role.FINANCE);
        person.client().get(ME).expect(200);

        new KeycloakAdministrator(huigu).removeFromOrganization(brand.slug(), person.email());

        var afresh = new Person(huigu, person.email(), person.password(), brand.slug());
        Answer grant = afresh.signIn();
        if (grant.status() == 200) {
            assertRefused(
                    with("Bearer " + grant.json().path("access_token").asText()).get(STORES));
        }
    }

    @Test
    void aTokenThatExpiredIsRefused() {
        Brand brand = Brand.signUp(huigu);
        Person owner = brand.ownerAsPerson();
        String id = "short-" + brand.slug();
        new KeycloakAdministrator(huigu).addClient(id, 5);
        Answer grant = Person.grant(
                huigu, "huigu", id, owner.email(), owner.password(), "openid organization:" + brand.slug());
        Client client =
                with("Bearer " + grant.expect(200).json().path("access_token").asText());
        client.get(STORES).expect(200);

        assertRefused(Patience.await(
                "the end of the token", CLOCKS_DIFFER, () -> client.get(STORES), answer -> answer.status() != 200));
    }

    @Test
    void aSuspendedBrandIsRefusedToPeopleAndKeys() throws SQLException {
        Brand brand = Brand.signUp(huigu);
        Client key = brand.apiKey("members:read");
        key.get("/api/v1/members").expect(200);

        setState(brand, "SUSPENDED");

        assertRefusedSoon(brand.owner(), STORES);
        assertRefusedSoon(key, "/api/v1/members");
    }

    @Test
    void aRevokedKeyIsRefused() {
        Brand brand = Brand.signUp(huigu);
        JsonNode made = brand.newApiKey("members:read");
        Client key = with("ApiKey " + made.path("key").asText());
        key.get("/api/v1/members").expect(200);

        brand.owner().delete("/api/v1/api-keys/" + made.path("id").asText()).expect(204);

        assertRefusedSoon(key, "/api/v1/members");
    }

    @Test
    void aKeyWithAnotherSecretIsRefused() {
        String key = Brand.signUp(huigu).newApiKey("members:read").path("key").asText();

        assertRefused(
                with("ApiKey " + key.substring(0, key.length() - 2) + "zz").get("/api/v1/members"));
    }

    @Test
    void whoWasSwitchedOffIsRefused() {
        Brand brand = Brand.signUp(huigu);
        Person person = brand.hire(Role.SERVICE);
        String id = person.client().get(ME).expect(200).json().at("/staff/id").asText();

        String tag = brand.owner().get("/api/v1/staff/" + id).expect(200).header("ETag");
        brand.owner()
                .patch("/api/v1/staff/" + id, tag, Json.object("active", false))
                .expect(200);

        Patience.await(
                "the refusal",
                SOON,
                () -> person.client().get(STORES),
                answer -> answer.status() == 401 || answer.status() == 403);
    }

    @Test
    void theRouteBetweenTheApplicationsIsNotThereForOthers() {
        String route = "/tenant-admin/api/v1/internal/identities";

        huigu.nobody().post(route, Json.object()).expect(404);
        Brand.signUp(huigu).owner().post(route, Json.object()).expect(404);
    }

    private void assertRefusedSoon(Client client, String path) {
        assertRefused(Patience.await("the refusal", SOON, () -> client.get(path), answer -> answer.status() != 200));
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
        assertThat(answer.isProblem()).as(answer.toString()).isTrue();
        assertThat(answer.json().path("detail").asText()).isNotBlank();
    }

    private Client with(String authorization) {
        return new Client(huigu.url(), () -> authorization);
    }

    private static String token(Person person) {
        return person.signIn().expect(200).json().path("access_token").asText();
    }

    private void setState(Brand brand, String state) throws SQLException {
        try (Connection connection = huigu.database();
                PreparedStatement update =
                        connection.prepareStatement("update control.tenant set state = ? where slug = ?")) {
            update.setString(1, state);
            update.setString(2, brand.slug());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
