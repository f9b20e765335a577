package dev.huigu.segment.internal.criterion;

import dev.huigu.member.Birthday;
import dev.huigu.segment.internal.sheet.MemberSheet;
import dev.huigu.segment.internal.sheet.MemberTest;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Map;
import java.util.function.Predicate;

/** Whether the birthday is one of those, by their codes: a lunar date is found once, not for each member. */
record BirthdayTest(BitSet codes) implements MemberTest {
    static BirthdayTest of(Predicate<LocalDate> isMeant, LocalDate from) {
        return new BirthdayTest(Birthday.codes()
                .filter(code -> isMeant.test(Birthday.next(code, from)))
                .collect(BitSet::new, BitSet::set, BitSet::or));
    }

    static Map<String, Object> evidence(MemberSheet member, LocalDate from) {
        return member.birthdayCode() == 0 ? Map.of() : Map.of("birthdayOn", Birthday.next(member.birthdayCode(), from));
    }

    @Override
    public boolean holds(MemberSheet member) {
        return codes.get(member.birthdayCode());
    }
}
