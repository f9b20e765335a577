/** Keycloak, said in our words: organizations and people of the realm, and nothing of its client's types. */
package dev.huigu.control.identity;
