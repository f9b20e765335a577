package dev.huigu.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackingAnArchiveTest {

    @TempDir
    Path folder;

    @Test
    void programsStayProgramsAndTheLeadingFolderGoes() throws IOException {
        Archive.unpack(archive("keycloak-1.0/bin/kc.sh", 0755), 1, folder.resolve("keycloak"));

        Path program = folder.resolve("keycloak/bin/kc.sh");
        assertThat(program).hasContent("content");
        assertThat(Files.isExecutable(program)).isTrue();
    }

    @Test
    void anArchiveThatReachesOutIsRefusedAndLeavesNothingThatLooksUnpacked() throws IOException {
        InputStream archive = archive("a/../../../outside", 0644);

        assertThatThrownBy(() -> Archive.unpack(archive, 0, folder.resolve("target")))
                .hasMessageContaining("outside of itself");
        assertThat(folder.resolve("target")).doesNotExist();
    }

    @Test
    void whatAKillLeftHalfUnpackedIsBegunAgain() throws IOException {
        Files.createDirectories(folder.resolve("target.new/old"));

        Archive.unpack(archive("file", 0644), 0, folder.resolve("target"));

        assertThat(folder.resolve("target/file")).exists();
        assertThat(folder.resolve("target/old")).doesNotExist();
    }

    private static InputStream archive(String name, int mode) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            byte[] content = "content".getBytes(StandardCharsets.UTF_8);
            var entry = new TarArchiveEntry(name);
            entry.setSize(content.length);
            entry.setMode(mode);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
