package dev.huigu.control.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The first password of somebody who was invited. */
@Schema(name = "InvitationAcceptance")
public record Acceptance(
        @Schema(required = true, minLength = 10, maxLength = 128, format = "password") String password) {
    @Override
    public String toString() {
        return "Acceptance";
    }
}
