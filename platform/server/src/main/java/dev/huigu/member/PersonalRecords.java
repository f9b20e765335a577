package dev.huigu.member;

import dev.huigu.foundation.problem.Refusal;
import java.util.Map;
import java.util.Set;

/** What a feature keeps of a person: for the person to have, and to be forgotten. */
public interface PersonalRecords {
    /** The tables with rows of members that this tells of and forgets. */
    Set<String> tables();

    /** Everything, in full, by what it is; values that JSON can write. */
    Map<String, Object> of(Person person);

    /** @throws Refusal 409 while something stands against it */
    default void mustBeErasable(Person person) {}

    /** Takes away whatever tells who the person is. The members are locked. */
    void erase(Person person);
}
