/** The pages of console, consultants and members, built from {@code platform/web} into the WAR. */
package dev.huigu.server.page;
