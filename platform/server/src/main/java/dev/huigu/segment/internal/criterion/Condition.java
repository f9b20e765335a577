package dev.huigu.segment.internal.criterion;

import dev.huigu.segment.internal.sheet.MemberSheet;
import dev.huigu.segment.internal.sheet.MemberTest;
import java.util.Map;

/** One criterion of one kind, as the body of the JSON says it. */
public interface Condition {
    /** @param path where it stands in the request, for refusals */
    MemberTest prepare(Question question, String path);

    /** What the member has of what is asked, in the words of the API: why the criterion holds, or does not. */
    Map<String, Object> evidence(MemberSheet member, Question question);
}
