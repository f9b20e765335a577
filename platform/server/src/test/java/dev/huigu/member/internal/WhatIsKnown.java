package dev.huigu.member.internal;

import dev.huigu.member.ChangedMembers;
import dev.huigu.member.MemberFieldType;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Lets tests of other features tell more of members, in the transaction of the caller. */
public record WhatIsKnown(
        MemberFields fields, FieldValues values, ConsentPurposes purposes, Consents consents, ChangedMembers changed) {

    public void define(Map<String, MemberFieldType> types, List<String> purposeCodes) {
        types.forEach((code, type) -> fields.add(new NewMemberField(code, code, type, null)));
        Consumer<String> define = code -> purposes.put(code, new ConsentText(code, "可以吗?"));
        purposeCodes.forEach(define);
    }

    /** The member has these values and no others. */
    public void fill(long memberId, Map<String, String> wanted) {
        values.replace(memberId, wanted);
        changed.mark(List.of(memberId));
    }

    public void decide(long memberId, String purpose, boolean given) {
        consents.decide(memberId, purpose, new ConsentDecision(given, 1), "staff:owner");
    }
}
