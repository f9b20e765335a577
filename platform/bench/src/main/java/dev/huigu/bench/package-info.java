/**
 * Measures the running product, and beside each figure the same statements by bare JDBC in the same run. How the
 * figures are made is told in {@code docs/benchmarks.md}.
 */
package dev.huigu.bench;
