package dev.huigu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.acceptance.product.Answer;
import dev.huigu.acceptance.product.Brand;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Json;
import dev.huigu.acceptance.product.Person;
import dev.huigu.acceptance.product.Role;
import dev.huigu.acceptance.product.WithHuigu;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@WithHuigu
class SigningUpIT {
    private static final String SIGN_UPS = "/tenant-admin/api/v1/signups";

    private Huigu huigu;

    @BeforeEach
    void use(Huigu running) {
        huigu = running;
    }

    @Test
    void aBrandIsThereAtOnceAndItsOwnerKnown() {
        ObjectNode form = Brand.signUpForm().put("brandName", "惠颜美妆");

        JsonNode made = huigu.nobody().post(SIGN_UPS, form).expect(201).json();

        assertThat(made.path("slug")).isEqualTo(form.path("slug"));
        assertThat(made.path("state").asText()).isEqualTo("ACTIVE");
        JsonNode me = ownerOf(form).client().get("/api/v1/me").expect(200).json();
        assertThat(me.path("tenant").path("id")).isEqualTo(made.path("tenantId"));
        assertThat(me.path("tenant").path("brandName").asText()).isEqualTo("惠颜美妆");
        assertThat(me.path("tenant").path("timeZone").asText()).isEqualTo("Asia/Shanghai");
        assertThat(me.path("staff").path("name").asText()).isEqualTo("林晓燕");
        assertThat(me.path("staff").path("roles")).isEqualTo(Json.array("OWNER"));
    }

    @Test
    void aBrandMayLiveInAnotherTimeZone() {
        Brand brand = Brand.signUp(huigu, Brand.signUpForm().put("timeZone", "Europe/Berlin"));

        JsonNode me = brand.owner().get("/api/v1/me").expect(200).json();

        assertThat(me.path("tenant").path("timeZone").asText()).isEqualTo("Europe/Berlin");
    }

    @Test
    void aTakenSlugIsRefused() {
        Brand brand = Brand.signUp(huigu);

        Answer second = huigu.nobody().post(SIGN_UPS, Brand.signUpForm().put("slug", brand.slug()));

        assertThat(second.expect(409).code()).isEqualTo("slug-taken");
    }

    @Test
    void aTakenEmailAddressIsRefused() {
        Brand brand = Brand.signUp(huigu);
        String email = brand.ownerAsPerson().email();

        Answer second = huigu.nobody().post(SIGN_UPS, Brand.signUpForm().put("ownerEmail", email));

        assertThat(second.expect(409).code()).isEqualTo("email-taken");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "brandName, ''",
        "slug, Big Letters",
        "slug, ab",
        "slug, tenant-admin",
        "industry, ''",
        "ownerName, ''",
        "ownerEmail, nobody",
        "password, short",
        "timeZone, Asia/Atlantis"
    })
    void badInputIsRefusedAtItsField(String field, String value) {
        Answer refused = huigu.nobody().post(SIGN_UPS, Brand.signUpForm().put(field, value));

        assertThat(refused.expect(400).code()).isEqualTo("invalid-input");
        assertThat(refused.fields()).containsExactly(field);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        Answer refused = huigu.nobody().post(SIGN_UPS, Json.object());

        assertThat(refused.expect(400).fields())
                .containsExactlyInAnyOrder("brandName", "slug", "industry", "ownerName", "ownerEmail", "password");
    }

    @Test
    void theOwnerAddsASecondBrandAndChoosesAtSignIn() {
        Brand first = Brand.signUp(huigu);
        ObjectNode form = Brand.signUpForm();
        ObjectNode second = form.deepCopy().without(List.of("ownerName", "ownerEmail", "password"));

        first.owner().post("/tenant-admin/api/v1/brands", second).expect(201);

        Person owner = first.ownerAsPerson();
        var there = new Person(
                huigu, owner.email(), owner.password(), form.path("slug").asText());
        assertThat(there.client().get("/api/v1/me").expect(200).json().at("/tenant/slug"))
                .isEqualTo(form.path("slug"));
        assertThat(owner.client()
                        .get("/api/v1/me")
                        .expect(200)
                        .json()
                        .at("/tenant/slug")
                        .asText())
                .isEqualTo(first.slug());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OWNER")
    void theOwnerTakesOnStaffWhoCanSignIn(Role role) {
        Brand brand = Brand.signUp(huigu);

        JsonNode me = brand.hire(role).client().get("/api/v1/me").expect(200).json();

        assertThat(me.at("/tenant/slug").asText()).isEqualTo(brand.slug());
        assertThat(me.at("/staff/roles")).isEqualTo(Json.array(role.name()));
    }

    private Person ownerOf(ObjectNode form) {
        return new Person(
                huigu,
                form.path("ownerEmail").asText(),
                form.path("password").asText(),
                form.path("slug").asText());
    }
}
