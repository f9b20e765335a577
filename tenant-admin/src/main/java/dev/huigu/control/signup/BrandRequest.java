package dev.huigu.control.signup;

import dev.huigu.control.input.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another brand of somebody who is signed in. */
@Schema(name = "NewBrand")
public record BrandRequest(
        @Schema(required = true, maxLength = 60) String brandName,
        @Schema(required = true, minLength = 3, maxLength = 40, pattern = Slug.FORM) String slug,
        @Schema(required = true, maxLength = 40) String industry,
        @Schema(defaultValue = "Asia/Shanghai", nullable = true) String timeZone) {}
