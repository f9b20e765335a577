/** Members as criteria see them: one sheet each, read from the tables and packed to be looked at by the million. */
package dev.huigu.segment.internal.sheet;
