package dev.huigu.staff.internal;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.cache.ShortCache;
import dev.huigu.foundation.crypto.SecretCode;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.Tenants;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Checks API keys. A check is remembered for so short a time that a revoked key is soon refused on every node. */
@Singleton
public class KeySignIn {
    private final Tenants tenants;
    private final StaffLookup staff;
    private final ShortCache<SecretCode, SignedIn> recent = new ShortCache<>(Duration.ofSeconds(2));

    @Inject
    public KeySignIn(Tenants tenants, StaffLookup staff) {
        this.tenants = tenants;
        this.staff = staff;
    }

    /** @throws Refusal 401 unless the key exists, is not revoked and its brand is active */
    SignedIn signIn(String key) {
        return SecretCode.read(ApiKey.PREFIX, key)
                .flatMap(secret -> recent.get(secret, () -> find(secret)))
                .orElseThrow(() -> new Refusal(CommonError.UNAUTHENTICATED, "The API key is unknown or revoked."));
    }

    void forgetAll() {
        recent.forgetAll();
    }

    private Optional<SignedIn> find(SecretCode secret) {
        return tenants.findStanding(secret.tenantId()).flatMap(standing -> {
            SignedIn.mustBeActive(standing);
            return staff.findKey(secret.tenantId(), secret.hash())
                    .map(key -> new SignedIn(
                            standing.tenant(),
                            new Caller.Identity("key:" + key.id(), Set.of(), key.scopes(), null, null)));
        });
    }
}
