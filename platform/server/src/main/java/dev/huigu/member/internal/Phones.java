package dev.huigu.member.internal;

import dev.huigu.foundation.crypto.PersonalData;
import dev.huigu.foundation.crypto.Phone;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Seals members' phones for the database, and opens them. */
@Singleton
public class Phones {
    private final TenantContext tenant;
    private final PersonalData personalData;

    @Inject
    public Phones(TenantContext tenant, PersonalData personalData) {
        this.tenant = tenant;
        this.personalData = personalData;
    }

    SealedPhone seal(Phone phone) {
        return new SealedPhone(
                personalData.encrypt(tenant.id(), phone.number()), hash(phone.number()), hash(phone.lastFour()));
    }

    Phone open(String cipher) {
        return new Phone(personalData.decrypt(tenant.id(), cipher));
    }

    /** Of a whole number or of the last four digits: the lengths keep them apart. */
    String hash(String digits) {
        return personalData.searchHash(tenant.id(), digits);
    }
}
