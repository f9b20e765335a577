/** Identities of people who work for a brand, made for the platform, and the invitations by which they begin. */
package dev.huigu.control.person;
