/**
 * Purchases and their refunds, as tills and shops report them.
 *
 * <p>A purchase is known by its source and number; the same one sent twice counts once. It arrives when it
 * arrives: late, out of order, in any batch. A refund may come before its purchase and then waits. Whatever is
 * recorded is told to later features in the same transaction, one event a batch.
 */
@Feature(uses = {"store", "member"})
package dev.huigu.purchase;

import dev.huigu.foundation.Feature;
