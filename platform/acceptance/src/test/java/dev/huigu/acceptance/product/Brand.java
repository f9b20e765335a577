package dev.huigu.acceptance.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A brand of its own for a test: nothing that another test does can be seen in it. */
public final class Brand {
    private static final String PASSWORD = "correct horse 顾问";

    private final Huigu huigu;
    private final String slug;
    private final Person owner;
    private final Map<Role, Client> people = new EnumMap<>(Role.class);

    private Brand(Huigu huigu, String slug, Person owner) {
        this.huigu = huigu;
        this.slug = slug;
        this.owner = owner;
    }

    /** What a sign-up sends, with a slug and an e-mail address that nobody has. */
    public static ObjectNode signUpForm() {
        String slug = "b" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        return Json.object(
                "brandName",
                "品牌 " + slug,
                "slug",
                slug,
                "industry",
                "beauty",
                "ownerName",
                "林晓燕",
                "ownerEmail",
                "owner@%s.example".formatted(slug),
                "password",
                PASSWORD);
    }

    public static Brand signUp(Huigu huigu) {
        return signUp(huigu, signUpForm());
    }

    public static Brand signUp(Huigu huigu, ObjectNode form) {
        huigu.nobody().post("/tenant-admin/api/v1/signups", form).expect(201);
        String slug = form.path("slug").asText();
        var owner = new Person(
                huigu, form.path("ownerEmail").asText(), form.path("password").asText(), slug);
        owner.client().get("/api/v1/me").expect(200);
        return new Brand(huigu, slug, owner);
    }

    public String slug() {
        return slug;
    }

    public Client owner() {
        return owner.client();
    }

    public Person ownerAsPerson() {
        return owner;
    }

    /** Somebody of the role; a store manager works in store S01 and a consultant is C01, which must exist. */
    public Client as(Role role) {
        return people.computeIfAbsent(role, this::make);
    }

    private Client make(Role role) {
        return switch (role) {
            case OWNER -> owner();
            case STORE_MANAGER -> hire(role, "storeCode", "S01").client();
            case CONSULTANT -> hire(role, "consultantCode", "C01").client();
            default -> hire(role).client();
        };
    }

    /** Takes somebody on with a password; names and values of further fields in turn. */
    public Person hire(Role role, Object... workplace) {
        String email = "%s.%s@%s.example"
                .formatted(
                        role.name().toLowerCase(Locale.ROOT),
                        UUID.randomUUID().toString().substring(0, 8),
                        slug);
        ObjectNode form = Json.object(
                "name", "员工 " + role, "email", email, "roles", Json.array(role.name()), "password", PASSWORD);
        form.setAll(Json.object(workplace));
        owner().post("/api/v1/staff", form).expect(201);
        return new Person(huigu, email, PASSWORD, slug);
    }

    /** A till or script with a new key. */
    public Client apiKey(String... scopes) {
        String key = newApiKey(scopes).path("key").asText();
        return new Client(huigu.url(), () -> "ApiKey " + key);
    }

    public JsonNode newApiKey(String... scopes) {
        return owner().post("/api/v1/api-keys", Json.object("name", "till", "scopes", scopes))
                .expect(201)
                .json();
    }
}
