/**
 * The control plane: brands sign themselves up, and people get the identities by which they sign in. It owns schema
 * control and is the only one who changes anything in Keycloak.
 */
package dev.huigu.control;
