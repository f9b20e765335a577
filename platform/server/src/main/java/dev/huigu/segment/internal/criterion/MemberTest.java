package dev.huigu.segment.internal.criterion;

import dev.huigu.segment.internal.MemberSheet;
import java.util.List;

/**
 * A criterion ready to be asked of many members: every name found, every window counted from a day. Two equal tests
 * answer alike, so answers are kept by their test.
 */
@FunctionalInterface
public interface MemberTest {
    boolean holds(MemberSheet member);

    record All(List<MemberTest> tests) implements MemberTest {
        @Override
        public boolean holds(MemberSheet member) {
            for (MemberTest test : tests) {
                if (!test.holds(member)) {
                    return false;
                }
            }
            return true;
        }
    }

    record Any(List<MemberTest> tests) implements MemberTest {
        @Override
        public boolean holds(MemberSheet member) {
            for (MemberTest test : tests) {
                if (test.holds(member)) {
                    return true;
                }
            }
            return false;
        }
    }

    record Not(MemberTest test) implements MemberTest {
        @Override
        public boolean holds(MemberSheet member) {
            return !test.holds(member);
        }
    }
}
