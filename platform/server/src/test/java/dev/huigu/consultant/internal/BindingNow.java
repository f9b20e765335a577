package dev.huigu.consultant.internal;

import java.util.Map;

/** Lets tests of other features bind members, in the transaction of the caller. */
public record BindingNow(BindingHistory history) {

    public void bind(long memberId, long consultantId) {
        history.rebind(Map.of(memberId, consultantId), new BindingHistory.Occasion("test", "staff:owner"));
    }
}
