/**
 * The embedded default: PostgreSQL, Keycloak and Payara Micro with both applications, started, watched and
 * stopped by one command. Nothing here decides anything about the product; the same applications run against
 * an external PostgreSQL and Keycloak by configuration alone ({@code docs/operating.md}).
 */
package dev.huigu.launcher;
