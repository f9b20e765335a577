/**
 * Files with many things at once: stores, consultants, products, members, purchases.
 *
 * <p>A file is kept, encrypted, before it is acknowledged; then some node reads it, batch by batch. What a batch
 * brings and how far the import has come are written in one transaction, so whoever goes on after a crash neither
 * repeats nor loses a row. The imports of a brand are worked on one after the other, in the order in which they
 * came. A row that cannot be used is refused alone and can be fetched with the reason; the file itself is deleted
 * when it is read, the refused rows after thirty days.
 */
@Feature(uses = {"job", "store", "catalog", "member", "consultant", "purchase"})
package dev.huigu.transfer;

import dev.huigu.foundation.Feature;
