package dev.huigu.segment.internal;

import dev.huigu.consultant.Consultants;
import dev.huigu.consultant.internal.BindingHistory;
import dev.huigu.consultant.internal.BindingNow;
import dev.huigu.member.ChangedMembers;
import dev.huigu.member.MemberFieldType;
import dev.huigu.member.internal.ConsentPurposes;
import dev.huigu.member.internal.Consents;
import dev.huigu.member.internal.FieldValues;
import dev.huigu.member.internal.MemberFields;
import dev.huigu.member.internal.WhatIsKnown;
import dev.huigu.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Fields of a brand's own, consents and other consultants, told of the members of a {@link SegmentWorld}. */
record MoreFacts(SegmentWorld world) {
    static final List<String> PURPOSES = List.of("SMS", "CALL");
    static final Map<String, MemberFieldType> FIELDS =
            Map.of("skin", MemberFieldType.TEXT, "size", MemberFieldType.NUMBER, "since", MemberFieldType.DATE);

    private WhatIsKnown known() {
        return new WhatIsKnown(
                world.get(MemberFields.class),
                world.get(FieldValues.class),
                world.get(ConsentPurposes.class),
                world.get(Consents.class),
                world.get(ChangedMembers.class));
    }

    void define() {
        tell(() -> known().define(FIELDS, PURPOSES));
    }

    void bind(PlainMember member, String consultant) {
        member.consultant = consultant;
        tell(() -> new BindingNow(world.get(BindingHistory.class))
                .bind(
                        world.memberId(member.card),
                        world.get(Consultants.class)
                                .idsByCode(List.of(consultant))
                                .get(consultant)));
    }

    void decide(PlainMember member, String purpose, boolean given) {
        if (given) {
            member.consents.add(purpose);
        } else {
            member.consents.remove(purpose);
        }
        tell(() -> known().decide(world.memberId(member.card), purpose, given));
    }

    /** @param value null takes it away */
    void fill(PlainMember member, String field, String value) {
        member.fields.remove(field);
        if (value != null) {
            member.fields.put(field, value);
        }
        tell(() -> known().fill(world.memberId(member.card), member.fields));
    }

    private void tell(Runnable fact) {
        world.get(TestClock.class).goOn(Duration.ofMillis(1));
        world.asOwner(() -> {
            fact.run();
            return null;
        });
    }
}
