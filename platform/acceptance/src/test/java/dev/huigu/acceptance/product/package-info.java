/** The running product as the tests see it: a process, its addresses, and people and tills who call it. */
package dev.huigu.acceptance.product;
