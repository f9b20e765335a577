package dev.huigu.control.signup;

import dev.huigu.control.input.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A brand and its owner, as the owner types them. */
@Schema(name = "SignUp")
public record SignUpRequest(
        @Schema(required = true, maxLength = 60, example = "惠颜美妆") String brandName,
        @Schema(
                        required = true,
                        minLength = 3,
                        maxLength = 40,
                        pattern = Slug.FORM,
                        description = "The brand's name in addresses and at sign-in; it never changes.")
                String slug,
        @Schema(required = true, maxLength = 40, example = "beauty") String industry,
        @Schema(required = true, maxLength = 60, example = "林晓燕") String ownerName,
        @Schema(required = true, maxLength = 254, format = "email") String ownerEmail,
        @Schema(required = true, minLength = 10, maxLength = 128, format = "password") String password,
        @Schema(
                        defaultValue = "Asia/Shanghai",
                        nullable = true,
                        description = "What dates and months mean to the brand; fixed from then on.")
                String timeZone) {
    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "SignUpRequest[slug=" + slug + "]";
    }
}
