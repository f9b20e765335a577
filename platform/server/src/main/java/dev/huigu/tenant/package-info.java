/**
 * What a brand decides for itself: how long a new member is new, where RFM splits, what a scan of another
 * consultant's code means. Also what the pages must know before anybody signs in.
 */
@Feature
package dev.huigu.tenant;

import dev.huigu.foundation.Feature;
