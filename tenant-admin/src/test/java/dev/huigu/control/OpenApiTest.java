package dev.huigu.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OpenApiTest {
    @Test
    void theCommittedFileSaysWhatTheServerDoes() throws IOException {
        String generated = Files.readString(Path.of("target/openapi/openapi.yaml"));
        String committed = Files.readString(Path.of("src/main/resources/openapi.yaml"));

        assertThat(committed)
                .as("copy target/openapi/openapi.yaml over src/main/resources/openapi.yaml if the change is meant")
                .isEqualTo(generated);
    }
}
