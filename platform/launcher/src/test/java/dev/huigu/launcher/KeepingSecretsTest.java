package dev.huigu.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingSecretsTest {

    @TempDir
    Path folder;

    private Home home;

    @BeforeEach
    void prepareAHome() {
        home = new Home(folder.resolve("home"));
        home.prepare();
    }

    @Test
    void theHomeAndItsSecretsAreForTheirOwnerAlone() throws IOException {
        Secrets.in(home);

        assertThat(permissions(home.folder())).isEqualTo("rwx------");
        assertThat(permissions(home.secrets())).isEqualTo("rw-------");
    }

    @Test
    void theNextStartFindsTheSameSecrets() {
        Secrets first = Secrets.in(home);
        Secrets second = Secrets.in(home);

        assertThat(Secret.values())
                .allSatisfy(secret -> assertThat(second.get(secret)).isEqualTo(first.get(secret)));
    }

    @Test
    void twoHomesShareNoSecret() {
        var other = new Home(folder.resolve("other"));
        other.prepare();
        Secrets ours = Secrets.in(home);
        Secrets theirs = Secrets.in(other);

        assertThat(Secret.values())
                .allSatisfy(secret -> assertThat(ours.get(secret)).isNotEqualTo(theirs.get(secret)));
        assertThat(Arrays.stream(Secret.values()).map(ours::get)).doesNotHaveDuplicates();
    }

    @Test
    void keysHave32Bytes() {
        Secrets secrets = Secrets.in(home);

        assertThat(Base64.getDecoder().decode(secrets.get(Secret.ENCRYPTION_KEY)))
                .hasSize(32);
        assertThat(Base64.getDecoder().decode(secrets.get(Secret.SEARCH_KEY))).hasSize(32);
    }

    @Test
    void aSecretThatALaterVersionNeedsIsAddedAndTheOthersStay() throws IOException {
        Secrets before = Secrets.in(home);
        String without = Files.readString(home.secrets()).replaceAll("(?m)^operator\\.password=.*\n", "");
        Files.writeString(home.secrets(), without);

        Secrets after = Secrets.in(home);

        assertThat(after.get(Secret.SEARCH_KEY)).isEqualTo(before.get(Secret.SEARCH_KEY));
        assertThat(Files.readString(home.secrets()))
                .contains("operator.password=" + after.get(Secret.OPERATOR_PASSWORD));
    }

    @Test
    void aDatabaseWhoseSecretsAreGoneIsNotTouched() throws IOException {
        Files.createDirectories(home.postgresData());

        assertThatThrownBy(() -> Secrets.in(home))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("secrets.properties is missing");
        assertThat(home.secrets()).doesNotExist();
    }

    @Test
    void secretsDoNotPrintThemselves() {
        Secrets secrets = Secrets.in(home);

        assertThat(secrets.toString()).doesNotContain(secrets.get(Secret.INTERNAL_SECRET));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
