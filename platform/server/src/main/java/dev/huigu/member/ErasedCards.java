package dev.huigu.member;

import dev.huigu.foundation.crypto.PersonalData;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** What stands for the card number of a person whose data was erased: nobody reads the number from it. */
@Singleton
public class ErasedCards {
    private final TenantContext tenant;
    private final PersonalData personalData;

    @Inject
    public ErasedCards(TenantContext tenant, PersonalData personalData) {
        this.tenant = tenant;
        this.personalData = personalData;
    }

    public String of(String cardNumber) {
        return "~" + personalData.searchHash(tenant.id(), "card " + cardNumber);
    }
}
