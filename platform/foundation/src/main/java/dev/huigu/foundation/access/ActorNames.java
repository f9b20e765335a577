package dev.huigu.foundation.access;

import java.util.Collection;
import java.util.Map;

/** What those are called whom histories name as {@link Caller#actor}: people and keys are a later feature's. */
public interface ActorNames {
    /** Of the brand at hand, in a number of statements that does not grow; an actor without a name is missing. */
    Map<String, String> of(Collection<String> actors);
}
