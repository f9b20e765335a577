package dev.huigu.consultant.internal;

import dev.huigu.foundation.db.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

/** A consultant of a store, active from a day (included) until a day (included) or until further notice. */
@Entity
@Table(schema = "app", name = "consultant")
public class Consultant extends TenantOwned {
    private String code;
    private String name;

    @Column(name = "store_id")
    private long storeId;

    @Column(name = "phone_cipher")
    private String phoneCipher;

    @Column(name = "phone_hash")
    private String phoneHash;

    @Column(name = "active_from")
    private LocalDate activeFrom;

    @Column(name = "active_until")
    private LocalDate activeUntil;

    protected Consultant() {}

    void rename(String newName) {
        name = newName;
    }

    void moveTo(long newStoreId) {
        storeId = newStoreId;
    }

    /** Both null: no phone. */
    void reachAt(String newPhoneCipher, String newPhoneHash) {
        phoneCipher = newPhoneCipher;
        phoneHash = newPhoneHash;
    }

    /** @param lastDay null: stays until further notice */
    void stayUntil(LocalDate lastDay) {
        activeUntil = lastDay;
    }

    /** The day becomes the last one, unless an earlier one is. */
    void leaveOn(LocalDate day) {
        if (takesMembersOn(day)) {
            activeUntil = day;
        }
    }

    /** A consultant gets no members on the last day any more. */
    boolean takesMembersOn(LocalDate day) {
        return activeUntil == null || day.isBefore(activeUntil);
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    long storeId() {
        return storeId;
    }

    Optional<String> phoneCipher() {
        return Optional.ofNullable(phoneCipher);
    }

    LocalDate activeFrom() {
        return activeFrom;
    }

    /** Null: until further notice. */
    LocalDate activeUntil() {
        return activeUntil;
    }
}
