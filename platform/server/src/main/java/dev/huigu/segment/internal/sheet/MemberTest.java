package dev.huigu.segment.internal.sheet;

import java.util.List;

/**
 * A criterion ready to be asked of many members: every name found, every window counted from a day. Two equal tests
 * answer alike, so answers are kept by their test.
 */
@FunctionalInterface
public interface MemberTest {
    boolean holds(MemberSheet member);

    /** The tests by whose answers this one is answered. */
    default List<MemberTest> parts() {
        return List.of();
    }

    record All(List<MemberTest> parts) implements MemberTest {
        @Override
        public boolean holds(MemberSheet member) {
            for (MemberTest test : parts) {
                if (!test.holds(member)) {
                    return false;
                }
            }
            return true;
        }
    }

    record Any(List<MemberTest> parts) implements MemberTest {
        @Override
        public boolean holds(MemberSheet member) {
            for (MemberTest test : parts) {
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

        @Override
        public List<MemberTest> parts() {
            return List.of(test);
        }
    }
}
