/**
 * What purchases say of a member: running figures, kept up in the transaction of each purchase and refund, so
 * that a page reads rows and never sums a history.
 */
package dev.huigu.portrait;
