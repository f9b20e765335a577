/**
 * Which members meet a tree of criteria: counted, listed, kept under a name, watched from day to day.
 *
 * <p>A member's sheet holds all that may be asked about one member; a criterion is a test of a sheet. A brand's
 * sheets are kept in memory, read from the tables when somebody first asks and brought up to date before each answer
 * by what has changed since, so that an answer is exact and nothing is computed at night. Row-level security guards
 * every reading.
 */
@Feature(uses = {"tenant", "store", "member", "consultant", "portrait"})
package dev.huigu.segment;

import dev.huigu.foundation.Feature;
