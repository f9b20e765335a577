package dev.huigu.acceptance.walls;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.acceptance.product.Client;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Json;
import dev.huigu.acceptance.product.Person;

/** Who may do everything in Keycloak: makes what the product itself would never make. */
final class KeycloakAdministrator {
    private static final String REALM = "/admin/realms/huigu";
    private static final String PASSWORD = "correct horse 顾问";

    private final Huigu huigu;
    private final Client client;

    KeycloakAdministrator(Huigu huigu) {
        this.huigu = huigu;
        this.client = new Client(huigu.keycloakUrl(), () -> "Bearer " + masterToken());
    }

    /** A token of realm master. */
    String masterToken() {
        return Person.grant(
                        huigu, "master", "admin-cli", "huigu-admin", huigu.secret("keycloak.admin.password"), "openid")
                .expect(200)
                .json()
                .path("access_token")
                .asText();
    }

    /** An organization that no brand signed up with, and somebody in it. */
    Person personOfUnknownOrganization(String slug) {
        client.post(REALM + "/organizations", Json.object("name", slug, "alias", slug, "domains", Json.array()))
                .expect(201);
        String organization = client.get(REALM + "/organizations?search=" + slug + "&exact=true")
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
        String email = "somebody@%s.example".formatted(slug);
        client.post(
                        REALM + "/users",
                        Json.object(
                                "username",
                                email,
                                "email",
                                email,
                                "firstName",
                                "Some",
                                "lastName",
                                "Body",
                                "enabled",
                                true,
                                "emailVerified",
                                true,
                                "credentials",
                                Json.array(Json.object("type", "password", "value", PASSWORD, "temporary", false))))
                .expect(201);
        client.post(REALM + "/organizations/%s/members".formatted(organization), '"' + user(email) + '"')
                .expect(201);
        return new Person(huigu, email, PASSWORD, slug);
    }

    /** Takes the person out of all organizations: tokens name none any more. */
    void removeFromOrganization(String slug, String email) {
        String organization = client.get(REALM + "/organizations?search=" + slug + "&exact=true")
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
        client.delete(REALM + "/organizations/%s/members/%s".formatted(organization, user(email)))
                .expect(204);
    }

    /** A client like huigu-cli whose tokens live for so many seconds. */
    void addClient(String id, int tokenSeconds) {
        JsonNode pattern = client.get(REALM + "/clients?clientId=huigu-cli")
                .expect(200)
                .json()
                .path(0);
        var copy = (ObjectNode) pattern.deepCopy();
        copy.remove("id");
        copy.put("clientId", id);
        copy.withObject("attributes").put("access.token.lifespan", String.valueOf(tokenSeconds));
        client.post(REALM + "/clients", copy).expect(201);
    }

    private String user(String email) {
        return client.get(REALM + "/users?exact=true&username=%s", email)
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
    }
}
