package dev.huigu.member.internal;

import dev.huigu.foundation.db.TenantOwned;
import dev.huigu.member.BirthdayCalendar;
import dev.huigu.member.Gender;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;

/**
 * A customer with a card. Whom the member is bound to is not changed here: bindings have a history of their own,
 * which the row only repeats.
 */
@Entity
@Table(schema = "app", name = "member")
public class Member extends TenantOwned {
    @Column(name = "card_number")
    private String cardNumber;

    @Column(name = "wechat_card_number")
    private String wechatCardNumber;

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "phone_cipher")
    private String phoneCipher;

    @Column(name = "phone_hash")
    private String phoneHash;

    @Column(name = "phone_tail_hash")
    private String phoneTailHash;

    @Enumerated(EnumType.STRING)
    private Gender gender;

    private String birthday;

    @Column(name = "birthday_calendar")
    @Enumerated(EnumType.STRING)
    private BirthdayCalendar birthdayCalendar;

    @Column(name = "card_issued_on")
    private LocalDate cardIssuedOn;

    @Column(name = "store_id")
    private long storeId;

    @Column(name = "card_type")
    private String cardType;

    private String origin;

    @Column(name = "id_number_cipher")
    private String idNumberCipher;

    @Column(name = "id_number_hash")
    private String idNumberHash;

    @Column(name = "address_cipher")
    private String addressCipher;

    private String postcode;
    private String note;

    protected Member() {}

    void carry(String newCardNumber, String newWechatCardNumber, LocalDate issuedOn) {
        cardNumber = newCardNumber;
        wechatCardNumber = newWechatCardNumber;
        cardIssuedOn = issuedOn;
    }

    void rename(String newName, NameKeys keys) {
        name = newName.strip();
        nameKey = keys.key();
    }

    void describe(Gender newGender, ToldBirthday newBirthday) {
        gender = newGender;
        birthday = newBirthday.text();
        birthdayCalendar = newBirthday.calendar();
    }

    void reachAt(SealedPhone phone) {
        phoneCipher = phone.cipher();
        phoneHash = phone.hash();
        phoneTailHash = phone.tailHash();
    }

    void become(SealedProfile profile) {
        cardType = profile.cardType();
        origin = profile.origin();
        idNumberCipher = profile.idNumberCipher();
        idNumberHash = profile.idNumberHash();
        addressCipher = profile.addressCipher();
        postcode = profile.postcode();
        note = profile.note();
    }

    void moveTo(long newStoreId) {
        storeId = newStoreId;
    }

    String cardNumber() {
        return cardNumber;
    }

    String phoneHash() {
        return phoneHash;
    }

    String wechatCardNumber() {
        return wechatCardNumber;
    }

    String phoneCipher() {
        return phoneCipher;
    }

    LocalDate cardIssuedOn() {
        return cardIssuedOn;
    }
}
