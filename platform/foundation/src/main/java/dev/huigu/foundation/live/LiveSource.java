package dev.huigu.foundation.live;

import dev.huigu.foundation.access.Permission;
import java.util.List;

/**
 * Figures of a feature that open pages follow. They are read about twice a second for brands with a page open,
 * and only what differs from the time before goes out: so it does not matter which node changed them.
 */
public interface LiveSource {
    /** The name of the event. */
    String event();

    /** Without it a caller hears nothing; with rows of a store or of its own, only of those. */
    Permission permission();

    /** The current figures of the tenant, in a transaction. Must be cheap: kept rows, no sums. */
    List<Figure> read();

    /**
     * One figure.
     *
     * @param key tells figures of a source apart
     * @param data what goes out as JSON when it differs from before; compared by equals
     */
    record Figure(String key, Long storeId, Long consultantId, Object data) {}
}
