/**
 * The demo brand of a fresh instance: a mother-and-baby shop with three stores, twelve consultants, two thousand
 * members and two months of purchases, so that every page has something to show.
 *
 * <p>What it consists of is a pure function of a seed and a moment ({@link dev.huigu.launcher.demo.DemoPlan});
 * it is told to the product through the public API alone ({@link dev.huigu.launcher.demo.DemoBrand}). Both are
 * kept with the data, and every call is safe to repeat, so a start that is cut short goes on at the next one.
 */
package dev.huigu.launcher.demo;
