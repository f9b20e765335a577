/** The pages in a real browser, as people of each role use them. */
package dev.huigu.acceptance.pages;
