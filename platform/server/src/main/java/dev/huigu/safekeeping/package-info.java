/**
 * Goods that members paid for and left in a store: deposits, with or without the purchase they come from, pick-ups,
 * and what still lies there.
 *
 * <p>Deposits and pick-ups are only ever added to. What lies in a store is kept beside them, for each member, store and
 * product, and never falls below nothing: a pick-up of more is refused, however many come at once.
 */
@Feature(uses = {"store", "member", "purchase"})
package dev.huigu.safekeeping;

import dev.huigu.foundation.Feature;
