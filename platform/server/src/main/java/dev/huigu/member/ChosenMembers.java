package dev.huigu.member;

import com.fasterxml.jackson.databind.JsonNode;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.problem.Refusal;
import java.util.List;

/** Whom a segment holds: segments are a later feature's. */
public interface ChosenMembers {
    /**
     * @param segment {@code {"criteria": {…}}}, {@code {"segmentId": "0H…"}} or the id alone, as the request holds it
     * @return the ids of all its members whom the caller reaches by the permission, each once, in order
     * @throws Refusal 400 or 422 for what is no segment
     */
    List<Long> resolve(JsonNode segment, Permission permission);
}
