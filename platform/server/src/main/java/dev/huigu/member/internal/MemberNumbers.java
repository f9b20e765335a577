package dev.huigu.member.internal;

import dev.huigu.foundation.crypto.Phone;
import dev.huigu.foundation.schema.app.tables.Member;
import dev.huigu.member.IdNumber;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;

/** The numbers that a text may be, each as a condition that an index serves under row-level security: equality. */
@Singleton
public class MemberNumbers {
    private final Phones phones;
    private final Profiles profiles;

    @Inject
    public MemberNumbers(Phones phones, Profiles profiles) {
        this.phones = phones;
        this.profiles = profiles;
    }

    /** A card, a WeChat card, a whole phone, its last four digits, a whole ID number. Any of them may hold. */
    List<Condition> equal(String q, Member member) {
        String upper = q.toUpperCase(Locale.ROOT);
        List<Condition> conditions = new ArrayList<>();
        conditions.add(member.CARD_NUMBER.in(q, upper));
        conditions.add(member.WECHAT_CARD_NUMBER.in(q, upper));
        if (q.matches("\\d{4}")) {
            conditions.add(member.PHONE_TAIL_HASH.eq(phones.hash(q)));
        }
        Phone.find(q).ifPresent(phone -> conditions.add(member.PHONE_HASH.eq(phones.hash(phone.number()))));
        IdNumber.find(q).ifPresent(id -> conditions.add(member.ID_NUMBER_HASH.eq(profiles.hash(id))));
        return conditions;
    }
}
