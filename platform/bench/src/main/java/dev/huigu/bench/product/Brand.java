package dev.huigu.bench.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A brand that signed itself up. */
public final class Brand {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final List<String> SCOPES =
            List.of("members:read", "members:write", "purchases:read", "purchases:write", "imports");

    private final Product.Place place;
    private final Credentials credentials;

    private Brand(Product.Place place, Credentials credentials) {
        this.place = place;
        this.credentials = credentials;
    }

    /**
     * How to come back.
     *
     * @param key what a till or shop shows with each request
     */
    public record Credentials(String slug, String password, String key) {}

    /** A new one for each run, so that runs do not meet. */
    public static Brand signedUp(Product.Place place) {
        String name = "bench-" + Long.toString(System.currentTimeMillis(), 36);
        String password = "Bench-" + Long.toString(System.nanoTime(), 36);
        Brand brand = new Brand(place, new Credentials(name, password, ""));
        brand.signUp();
        return new Brand(place, new Credentials(name, password, brand.newKey()));
    }

    /** One that signed itself up in an earlier run. */
    public static Brand known(Product.Place place, Credentials credentials) {
        return new Brand(place, credentials);
    }

    public Credentials credentials() {
        return credentials;
    }

    public String slug() {
        return credentials.slug();
    }

    /** What a till shows with each purchase. */
    public String key() {
        return credentials.key();
    }

    /** What a person's page shows; good for some minutes. */
    public String owner() {
        JsonNode answer = Api.postForm(
                "http://localhost:" + place.keycloakPort() + "/realms/huigu/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "huigu-cli",
                        "username",
                        email(),
                        "password",
                        credentials.password(),
                        "scope",
                        "openid organization:" + slug()));
        return "Bearer " + answer.path("access_token").asText();
    }

    public Api asOwner() {
        return new Api(address(), owner());
    }

    /** Signed in for as long as it takes. */
    public Api asTill() {
        return new Api(address(), key());
    }

    private String address() {
        return "http://localhost:" + place.port();
    }

    private String email() {
        return "owner@" + slug() + ".example";
    }

    private void signUp() {
        new Api(address(), "")
                .post(
                        "/tenant-admin/api/v1/signups",
                        Api.JSON
                                .createObjectNode()
                                .put("brandName", "Bench")
                                .put("slug", slug())
                                .put("industry", "母婴")
                                .put("ownerName", "Bench")
                                .put("ownerEmail", email())
                                .put("password", credentials.password())
                                .put("timeZone", ZONE.getId()));
    }

    private String newKey() {
        ObjectNode body = Api.JSON.createObjectNode().put("name", "bench");
        SCOPES.forEach(body.putArray("scopes")::add);
        return "ApiKey " + asOwner().post("/api/v1/api-keys", body).path("key").asText();
    }
}
