/** The pages of sign-up and invitation, built from {@code web/} into the WAR. */
package dev.huigu.control.page;
