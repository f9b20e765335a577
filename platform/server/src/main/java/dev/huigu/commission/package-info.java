/**
 * What consultants earn by what their members spend.
 *
 * <p>A purchase counts for the consultant bound at its moment, weighed by the state of the member before it and by
 * its channel, as the scheme of its month and of the consultant's group says. A statement is the sum of a
 * consultant's month; every figure in it is explained line by line. All of it follows from purchases, refunds,
 * bindings, groups, card dates and schemes alone, so that it comes out the same in whatever order these arrive.
 */
@Feature(uses = {"store", "member", "consultant", "purchase"})
package dev.huigu.commission;

import dev.huigu.foundation.Feature;
