package dev.huigu.acceptance.product;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody with a password at Keycloak. */
public final class Person {
    private static final long TOKEN_USE = Duration.ofMinutes(1).toNanos();

    private final Huigu huigu;
    private final String email;
    private final String password;
    private final String slug;
    private String token = "";
    private long tokenUntil;

    /** @param slug the brand that the person's tokens are for */
    public Person(Huigu huigu, String email, String password, String slug) {
        this.huigu = huigu;
        this.email = email;
        this.password = password;
        this.slug = slug;
    }

    public String email() {
        return email;
    }

    public String password() {
        return password;
    }

    public Client client() {
        return new Client(huigu.url(), () -> "Bearer " + token());
    }

    private synchronized String token() {
        if (token.isEmpty() || System.nanoTime() - tokenUntil > 0) {
            token = freshToken();
            tokenUntil = System.nanoTime() + TOKEN_USE;
        }
        return token;
    }

    /** What Keycloak answers to the person's password; the token's scope names the brand. */
    public Answer signIn() {
        return grant(huigu, "huigu", "huigu-cli", email, password, "openid organization:" + slug);
    }

    private String freshToken() {
        return signIn().expect(200).json().path("access_token").asText();
    }

    /** The direct grant, for any realm and client. */
    public static Answer grant(
            Huigu huigu, String realm, String client, String username, String password, String scope) {
        String form = Map.of(
                        "grant_type", "password",
                        "client_id", client,
                        "username", username,
                        "password", password,
                        "scope", scope)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return new Client(huigu.keycloakUrl(), () -> "")
                .send(
                        "POST",
                        "/realms/%s/protocol/openid-connect/token".formatted(realm),
                        "application/x-www-form-urlencoded",
                        form);
    }
}
