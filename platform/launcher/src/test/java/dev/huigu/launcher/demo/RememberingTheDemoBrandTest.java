package dev.huigu.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberingTheDemoBrandTest {

    private static final Instant FIRST = Instant.parse("2026-11-22T07:30:00Z");
    private static final Instant LATER = Instant.parse("2026-12-24T07:30:00Z");

    @TempDir
    Path folder;

    @Test
    void aLaterStartGoesOnWithTheSameHistoryAndSignIns() {
        DemoNotes begun = DemoNotes.in(file(), FIRST);
        begun.keepMemberLink("http://localhost:8080/m?code=a=b\\c");

        DemoNotes later = DemoNotes.in(file(), LATER);

        assertThat(later.historyEnds()).isEqualTo(FIRST);
        assertThat(later.password(DemoRole.FINANCE)).isEqualTo(begun.password(DemoRole.FINANCE));
        assertThat(later.memberLink()).isEqualTo("http://localhost:8080/m?code=a=b\\c");
        assertThat(later.isDone()).isFalse();
    }

    @Test
    void theSignInsAreForTheOwnerOfTheHomeAlone() throws IOException {
        DemoNotes.in(file(), FIRST);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void everyRoleHasItsOwnPasswordOfAtLeastTenCharacters() {
        DemoNotes notes = DemoNotes.in(file(), FIRST);

        assertThat(Arrays.stream(DemoRole.values()).map(notes::password))
                .doesNotHaveDuplicates()
                .allMatch(password -> password.length() >= 10);
    }

    private Path file() {
        return folder.resolve("demo.properties");
    }
}
