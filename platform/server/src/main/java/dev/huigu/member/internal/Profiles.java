package dev.huigu.member.internal;

import dev.huigu.foundation.crypto.PersonalData;
import dev.huigu.foundation.schema.app.tables.records.MemberRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.Address;
import dev.huigu.member.IdNumber;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Seals members' profiles for the database, and opens them. */
@Singleton
public class Profiles {
    private final TenantContext tenant;
    private final PersonalData personalData;

    @Inject
    public Profiles(TenantContext tenant, PersonalData personalData) {
        this.tenant = tenant;
        this.personalData = personalData;
    }

    SealedProfile seal(Profile profile) {
        IdNumber idNumber = profile.idNumber();
        Address address = profile.address();
        return new SealedProfile(
                profile.cardType(),
                profile.origin(),
                idNumber == null ? null : personalData.encrypt(tenant.id(), idNumber.number()),
                idNumber == null ? null : hash(idNumber),
                address == null ? null : personalData.encrypt(tenant.id(), address.text()),
                profile.postcode(),
                profile.note());
    }

    Profile open(MemberRecord row) {
        return new Profile(
                row.getCardType(),
                row.getOrigin(),
                row.getIdNumberCipher() == null ? null : new IdNumber(open(row.getIdNumberCipher())),
                row.getAddressCipher() == null ? null : new Address(open(row.getAddressCipher())),
                row.getPostcode(),
                row.getNote());
    }

    private String open(String cipher) {
        return personalData.decrypt(tenant.id(), cipher);
    }

    /** For exact search. Never that of a phone: the word keeps them apart. */
    String hash(IdNumber idNumber) {
        return personalData.searchHash(tenant.id(), "id " + idNumber.number());
    }
}
