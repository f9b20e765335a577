/** What only the real container shows, in the WAR as it is shipped, deployed once for all tests of this package. */
package dev.huigu.container;
