package dev.huigu.portrait;

/**
 * What a member has paid in advance.
 *
 * @param topUps how often
 * @param balanceCents in 0.01 yuan
 */
public record StoredValue(int topUps, long balanceCents) {
    public static final StoredValue NONE = new StoredValue(0, 0);
}
