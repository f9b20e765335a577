/**
 * What purchases say of a member: running figures, kept up in the transaction of each purchase and refund, so
 * that a page reads rows and never sums a history.
 */
@Feature(uses = {"tenant", "member", "purchase"})
package dev.huigu.portrait;

import dev.huigu.foundation.Feature;
