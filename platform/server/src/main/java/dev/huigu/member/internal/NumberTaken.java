package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;

import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.MemberRecord;
import dev.huigu.member.MemberError;
import org.jooq.Condition;
import org.jooq.TableField;

/** A phone, card or WeChat card is another member's. Whose it is {@link NumberHolders} tell whom they may. */
class NumberTaken extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient TableField<MemberRecord, String> column;
    private final transient String value;

    private NumberTaken(MemberError code, String detail, TableField<MemberRecord, String> column, String value) {
        super(code, detail);
        this.column = column;
        this.value = value;
    }

    static NumberTaken card(String number) {
        return new NumberTaken(
                MemberError.CARD_NUMBER_TAKEN,
                "Another member has the card number %s already.".formatted(number),
                MEMBER.CARD_NUMBER,
                number);
    }

    static NumberTaken wechatCard(String number) {
        return new NumberTaken(
                MemberError.WECHAT_CARD_TAKEN,
                "Another member has the WeChat card %s already.".formatted(number),
                MEMBER.WECHAT_CARD_NUMBER,
                number);
    }

    /** @param hash of the whole number */
    static NumberTaken phone(String hash) {
        return new NumberTaken(
                MemberError.PHONE_TAKEN, "Another member has this phone already.", MEMBER.PHONE_HASH, hash);
    }

    /** Of {@code app.member}: who has it. */
    Condition held() {
        return column.eq(value);
    }
}
