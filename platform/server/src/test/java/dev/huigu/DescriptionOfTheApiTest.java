package dev.huigu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DescriptionOfTheApiTest {
    @Test
    void theCommittedFileSaysWhatTheServerDoes() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/openapi.yaml")))
                .as("copy target/openapi/openapi.yaml over src/main/resources/openapi.yaml if the change is meant")
                .isEqualTo(Files.readString(Path.of("target/openapi/openapi.yaml")));
    }
}
