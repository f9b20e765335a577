package dev.huigu.control.person;

/** A person who is to work for a brand. Without a password they are invited to set one. */
public record IdentityRequest(String organizationId, String tenantId, String name, String email, String password) {
    /** Keeps the password, name and address out of logs. */
    @Override
    public String toString() {
        return "IdentityRequest[tenantId=" + tenantId + "]";
    }
}
