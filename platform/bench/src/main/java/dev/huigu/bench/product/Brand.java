package dev.huigu.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** A brand that signs itself up anew for each run, so that runs do not meet. */
final class Brand {

    private static final String PASSWORD = "Bench-" + Long.toString(System.nanoTime(), 36);
    private static final List<String> TILL_SCOPES = List.of("purchases:write", "imports");

    private final Product.Place place;
    private final String address;
    private final String keycloak;
    private final String slug = "bench-" + Long.toString(System.currentTimeMillis(), 36);
    private String till = "";

    private Brand(Product.Place place) {
        this.place = place;
        this.address = "http://localhost:" + place.port();
        this.keycloak = "http://localhost:" + place.keycloakPort();
    }

    /** Signed up and filled. */
    static Brand open(Product.Place place) {
        Brand brand = new Brand(place);
        brand.signUp();
        brand.fill();
        brand.till = brand.newKey();
        return brand;
    }

    /** A further one, of which the database knows nothing yet. */
    Brand newcomer() {
        return open(place);
    }

    String slug() {
        return slug;
    }

    /** What a till shows with each purchase. */
    String till() {
        return till;
    }

    /** What a person's page shows; good for some minutes. */
    String owner() {
        JsonNode answer = Api.postForm(
                keycloak + "/realms/huigu/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "huigu-cli",
                        "username",
                        email(),
                        "password",
                        PASSWORD,
                        "scope",
                        "openid organization:" + slug));
        return "Bearer " + answer.path("access_token").asText();
    }

    Api asOwner() {
        return new Api(address, owner());
    }

    /** Signed in for as long as it takes. */
    Api asTill() {
        return new Api(address, till);
    }

    /** Of some hundreds of its members. */
    List<String> memberIds() {
        return StreamSupport.stream(
                        asOwner().get("/api/v1/members?limit=500").path("items").spliterator(), false)
                .map(member -> member.path("id").asText())
                .toList();
    }

    private String email() {
        return "owner@" + slug + ".example";
    }

    private void signUp() {
        new Api(address, "")
                .post(
                        "/tenant-admin/api/v1/signups",
                        Api.JSON
                                .createObjectNode()
                                .put("brandName", "Bench")
                                .put("slug", slug)
                                .put("industry", "母婴")
                                .put("ownerName", "Bench")
                                .put("ownerEmail", email())
                                .put("password", PASSWORD)
                                .put("timeZone", Till.ZONE.getId()));
    }

    private void fill() {
        post("stores", Assortment.STORES, Assortment::storeToOpen);
        post("products", Assortment.PRODUCTS, Assortment::productToList);
        post("consultants", Assortment.CONSULTANTS, Assortment::consultantToHire);
        asOwner().put("/api/v1/commission/schemes/all", Assortment.scheme());
        post("members", Assortment.MEMBERS, Assortment::memberToJoin);
    }

    private void post(String what, int count, IntFunction<ObjectNode> each) {
        Api api = asOwner();
        IntStream.range(0, count).parallel().forEach(index -> api.post("/api/v1/" + what, each.apply(index)));
    }

    private String newKey() {
        ObjectNode body = Api.JSON.createObjectNode().put("name", "bench");
        TILL_SCOPES.forEach(body.putArray("scopes")::add);
        return "ApiKey " + asOwner().post("/api/v1/api-keys", body).path("key").asText();
    }
}
