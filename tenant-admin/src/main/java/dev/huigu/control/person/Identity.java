package dev.huigu.control.person;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A person who can sign in to the brand.
 *
 * @param invitationUrl where the person sets a first password; told in development only, null otherwise
 */
public record Identity(String subject, @JsonInclude(JsonInclude.Include.NON_NULL) String invitationUrl) {}
