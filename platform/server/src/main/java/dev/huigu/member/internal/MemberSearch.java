package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.CONSULTANT;
import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_TAG;
import static dev.huigu.foundation.schema.app.Tables.STORE;
import static dev.huigu.foundation.schema.app.Tables.TAG;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dev.huigu.foundation.crypto.Phone;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.TableField;

/**
 * Turns what a person looks for into conditions that an index serves under row-level security: equality, and the
 * range of a prefix.
 */
@Singleton
public class MemberSearch {
    private final TenantContext tenant;
    private final Phones phones;

    @Inject
    public MemberSearch(TenantContext tenant, Phones phones) {
        this.tenant = tenant;
        this.phones = phones;
    }

    /** All that is given must hold; null and blank are not given. */
    Condition matching(MemberQuery query) {
        return given(query.q, this::anyOf)
                .and(given(query.consultantCode, this::boundTo))
                .and(given(query.tag, this::tagged))
                .and(given(query.storeCode, this::of));
    }

    private static Condition given(String text, Function<String, Condition> condition) {
        return text == null || text.isBlank() ? noCondition() : condition.apply(text.strip());
    }

    /** The beginning of a name or of its initials, a whole phone, its last four digits, or a card number. */
    private Condition anyOf(String q) {
        String key = NameKeys.key(q);
        Condition condition = MEMBER.CARD_NUMBER
                .in(q, q.toUpperCase(Locale.ROOT))
                .or(begins(MEMBER.NAME_KEY, key))
                .or(begins(MEMBER.INITIALS, key));
        if (q.matches("\\d{4}")) {
            return condition.or(MEMBER.PHONE_TAIL_HASH.eq(phones.hash(q)));
        }
        Optional<Phone> phone = Phone.find(q);
        return phone.isEmpty()
                ? condition
                : condition.or(MEMBER.PHONE_HASH.eq(phones.hash(phone.get().number())));
    }

    private static Condition begins(TableField<?, String> field, String prefix) {
        return field.ge(prefix).and(field.lt(NameKeys.end(prefix)));
    }

    private Condition boundTo(String consultantCode) {
        return MEMBER.CONSULTANT_ID.eq(select(CONSULTANT.ID)
                .from(CONSULTANT)
                .where(CONSULTANT.TENANT_ID.eq(tenant.id()))
                .and(CONSULTANT.CODE.eq(consultantCode)));
    }

    private Condition of(String storeCode) {
        return MEMBER.STORE_ID.eq(select(STORE.ID)
                .from(STORE)
                .where(STORE.TENANT_ID.eq(tenant.id()))
                .and(STORE.CODE.eq(storeCode)));
    }

    private Condition tagged(String tag) {
        return MEMBER.ID.in(select(MEMBER_TAG.MEMBER_ID)
                .from(MEMBER_TAG)
                .join(TAG)
                .on(TAG.TENANT_ID.eq(MEMBER_TAG.TENANT_ID))
                .and(TAG.ID.eq(MEMBER_TAG.TAG_ID))
                .where(MEMBER_TAG.TENANT_ID.eq(tenant.id()))
                .and(TAG.NAME.eq(tag)));
    }
}
