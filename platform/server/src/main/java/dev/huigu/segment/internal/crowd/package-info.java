/** A brand's members in memory: read once, kept up to date, asked in parallel, and what was answered remembered. */
package dev.huigu.segment.internal.crowd;
