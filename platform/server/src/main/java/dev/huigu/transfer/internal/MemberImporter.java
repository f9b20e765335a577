package dev.huigu.transfer.internal;

import dev.huigu.foundation.batch.Outcome;
import dev.huigu.foundation.problem.ErrorCode;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.Address;
import dev.huigu.member.BirthdayCalendar;
import dev.huigu.member.Gender;
import dev.huigu.member.IdNumber;
import dev.huigu.member.MemberError;
import dev.huigu.member.Members;
import dev.huigu.member.NewMember;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class MemberImporter extends RowImporter<NewMember> {
    private final Members members;

    @Inject
    MemberImporter(Drafts drafts, TenantContext tenant, Members members) {
        super(drafts, tenant);
        this.members = members;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.MEMBERS;
    }

    @Override
    NewMember read(Cells cells) {
        return new NewMember(
                cells.text("cardNumber"),
                cells.required("name"),
                cells.requiredPhone("phone"),
                cells.choice("gender", Gender.class),
                cells.read("birthday", Moments::day, "must be a date such as 1990-05-06"),
                cells.choice("birthdayCalendar", BirthdayCalendar.class),
                cells.date("cardIssuedOn"),
                cells.required("storeCode"),
                cells.text("consultantCode"),
                null,
                cells.text("wechatCardNumber"),
                cells.text("cardType"),
                cells.text("origin"),
                cells.read(
                        "idNumber",
                        IdNumber::of,
                        "must be an ID number of 18 digits, the last one right, or another document's of 5 to 20"
                                + " letters and digits"),
                cells.read("address", Address::of, "must be a whole address of 1 to 200 characters"),
                cells.text("postcode"),
                cells.text("note"),
                null);
    }

    @Override
    List<Outcome> create(List<NewMember> drafts, String importedBy) {
        return members.createAll(drafts, importedBy);
    }

    @Override
    String columnOf(ErrorCode code) {
        if (code == MemberError.WECHAT_CARD_TAKEN) {
            return "wechatCardNumber";
        }
        return code == MemberError.PHONE_TAKEN ? "phone" : "cardNumber";
    }
}
