package dev.huigu.control.identity;

import java.util.Optional;

/**
 * What a brand is to Keycloak. Tokens name it, so it carries the id of its tenant.
 *
 * @param slug its alias and name, which never change
 * @param tenantId as text; empty where somebody made the organization by hand
 * @param open false until its sign-up is complete
 */
public record Organization(String id, String slug, Optional<String> tenantId, boolean open) {}
