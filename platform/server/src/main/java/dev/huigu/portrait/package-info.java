/**
 * What purchases say of a member. Running figures are kept up in the transaction of each purchase and refund, so that
 * a page reads rows and never sums a history; portraits and RFM are taken from the purchases themselves, as of a day,
 * and so are right whenever they are asked for.
 *
 * <p>What contacts, coupons and stored value say comes from later features, through
 * {@link dev.huigu.portrait.LaterFacts}.
 */
@Feature(uses = {"tenant", "member", "purchase"})
package dev.huigu.portrait;

import dev.huigu.foundation.Feature;
