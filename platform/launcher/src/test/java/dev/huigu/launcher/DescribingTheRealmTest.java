package dev.huigu.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DescribingTheRealmTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void noSecretIsWrittenIntoTheFiles() throws IOException {
        assertThat(realm("huigu").at("/clients/2/secret").asText()).isEqualTo("${HUIGU_CONTROL_SECRET}");
        assertThat(realm("huigu-operators").at("/users/0/credentials/0/value").asText())
                .isEqualTo("${HUIGU_OPERATOR_PASSWORD}");
    }

    @Test
    void theFilesNeedExactlyThreeVariables() throws IOException {
        String both = realm("huigu").toString() + realm("huigu-operators");

        List<String> variables = Pattern.compile("\\$\\{(HUIGU_[A-Z_]+)}")
                .matcher(both)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        assertThat(variables)
                .containsExactlyInAnyOrder(
                        "${HUIGU_PUBLIC_URL}", "${HUIGU_CONTROL_SECRET}", "${HUIGU_OPERATOR_PASSWORD}");
    }

    @Test
    void theControlPlaneMayManagePeopleAndOrganizationsAndNothingElse() throws IOException {
        JsonNode account = realm("huigu").at("/users/0");

        assertThat(texts(account.at("/clientRoles/realm-management")))
                .containsExactlyInAnyOrder("manage-users", "manage-organizations");
        assertThat(account.at("/clientRoles")).hasSize(1);
    }

    @Test
    void theWebClientIsPublicWithProofKeyAndCannotTakePasswords() throws IOException {
        JsonNode web = realm("huigu").at("/clients/0");

        assertThat(web.path("clientId").asText()).isEqualTo("huigu-web");
        assertThat(web.path("publicClient").asBoolean()).isTrue();
        assertThat(web.path("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(web.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
    }

    @Test
    void everyScopeThatAClientUsesIsListedBecauseTheListSwitchesTheBuiltInOnesOff() throws IOException {
        JsonNode realm = realm("huigu");
        List<String> listed = new ArrayList<>();
        realm.path("clientScopes")
                .forEach(scope -> listed.add(scope.path("name").asText()));

        assertThat(listed).containsAll(texts(realm.path("defaultDefaultClientScopes")));
        realm.path("clients").forEach(client -> {
            assertThat(listed).containsAll(texts(client.path("defaultClientScopes")));
            assertThat(listed).containsAll(texts(client.path("optionalClientScopes")));
        });
    }

    @Test
    void aChangedPortMovesEveryAddressOfTheWebClientAndNothingElse() throws IOException {
        ObjectNode client = (ObjectNode) realm("huigu").at("/clients/0");

        ObjectNode changed = KeycloakClients.withAddress(client, "http://localhost:9090");

        assertThat(texts(changed.path("redirectUris"))).containsExactly("http://localhost:9090/*");
        assertThat(texts(changed.path("webOrigins"))).containsExactly("http://localhost:9090");
        assertThat(changed.toString()).doesNotContain("HUIGU_PUBLIC_URL");
        assertThat(changed.at("/attributes/pkce.code.challenge.method").asText())
                .isEqualTo("S256");
    }

    private static JsonNode realm(String name) throws IOException {
        return JSON.readTree(DescribingTheRealmTest.class.getResource("/realms/" + name + "-realm.json"));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(value -> texts.add(value.asText()));
        return texts;
    }
}
