package dev.huigu.privacy.internal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * @param cardNumber the member's, to confirm that it is this one: nothing brings the data back
 * @param reason kept, so it should not say who the person is
 */
public record ErasureRequest(@NotBlank @Size(max = 64) String cardNumber, @NotBlank @Size(max = 200) String reason) {}
