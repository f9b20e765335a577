package dev.huigu.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsingAHomeTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @Test
    void aFolderWithForeignFilesIsNeitherUsedNorDeleted() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear");

        assertThatThrownBy(new Home(folder)::prepare)
                .hasMessage("%s holds something that is not Huigu's: choose another folder with HUIGU_HOME=…"
                        .formatted(folder));
        stopping().reset();
        assertThat(letter).exists();
    }

    @Test
    void aResetWithoutAYesDeletesNothing() {
        new Home(folder).prepare();

        stopping().resetAfterAsking(new ByteArrayInputStream("no\n".getBytes(StandardCharsets.UTF_8)));
        stopping().resetAfterAsking(new ByteArrayInputStream(new byte[0]));

        assertThat(folder.resolve("logs")).exists();
    }

    @Test
    void aResetDeletesTheHomeButNotWhatALinkInItPointsTo() throws IOException {
        var home = new Home(folder.resolve("home"));
        home.prepare();
        Path outside = Files.writeString(folder.resolve("outside"), "stays");
        Files.createSymbolicLink(home.runtime().resolve("link"), outside);

        new Stopping(settings(home), progress())
                .resetAfterAsking(new ByteArrayInputStream("yes\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(home.folder()).doesNotExist();
        assertThat(outside).exists();
    }

    @Test
    void aProcessNumberWithoutALockIsNobody() throws IOException {
        var home = new Home(folder);
        home.prepare();
        Files.writeString(home.pid(), String.valueOf(ProcessHandle.current().pid()));

        assertThat(new RunningLauncher(home).stop()).isFalse();
    }

    private Stopping stopping() {
        return new Stopping(settings(new Home(folder)), progress());
    }

    private Progress progress() {
        return new Progress(new PrintStream(console, true, StandardCharsets.UTF_8));
    }

    private static Settings settings(Home home) {
        return Settings.from(Map.of("HUIGU_HOME", home.folder().toString()), Path.of("/checkout"));
    }
}
