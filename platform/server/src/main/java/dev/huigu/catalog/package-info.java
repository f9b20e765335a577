/**
 * The products of the brand with their prices. Categories and brands come into being by mention: who names one
 * that is not there yet makes it.
 */
@Feature
package dev.huigu.catalog;

import dev.huigu.foundation.Feature;
