/**
 * A shop of the brand, known outside by its code. What is sold there is {@code OFFLINE}, unless the store is an
 * online shop. Stores are never deleted: purchases and people go on naming them.
 */
@Feature
package dev.huigu.store;

import dev.huigu.foundation.Feature;
