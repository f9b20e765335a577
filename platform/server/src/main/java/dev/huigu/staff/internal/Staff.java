package dev.huigu.staff.internal;

import dev.huigu.foundation.access.Role;
import dev.huigu.foundation.db.TenantOwned;
import dev.huigu.foundation.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;

/** A person who works for the brand. Switched off rather than deleted, because histories name people. */
@Entity
@Table(schema = "app", name = "staff")
public class Staff extends TenantOwned {
    private String subject;
    private String name;
    private String email;

    @Convert(converter = RolesAttribute.class)
    private Set<Role> roles;

    @Column(name = "store_id")
    private Long storeId;

    @Column(name = "consultant_id")
    private Long consultantId;

    private boolean active;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Staff() {}

    Staff(Identity identity, Set<Role> roles, Workplace workplace, Instant createdAt) {
        super(Ids.next());
        this.subject = identity.subject();
        this.name = identity.name();
        this.email = identity.email();
        this.roles = Set.copyOf(roles);
        this.active = true;
        this.createdAt = createdAt;
        moveTo(workplace);
    }

    /** Who the person is at the identity provider. */
    record Identity(String subject, String name, String email) {}

    void change(String newName, Set<Role> newRoles, boolean nowActive, Workplace workplace) {
        name = newName;
        roles = Set.copyOf(newRoles);
        active = nowActive;
        moveTo(workplace);
    }

    private void moveTo(Workplace workplace) {
        storeId = workplace.storeId();
        consultantId = workplace.consultantId();
    }

    boolean isOwner() {
        return active && roles.contains(Role.OWNER);
    }

    /** Whether an invitation would make just this row again. */
    boolean isAs(String otherName, Set<Role> otherRoles, Workplace workplace) {
        return active
                && name.equals(otherName)
                && roles.equals(otherRoles)
                && workplace().equals(workplace);
    }

    Workplace workplace() {
        return new Workplace(storeId, consultantId);
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    Set<Role> roles() {
        return roles;
    }

    boolean isActive() {
        return active;
    }
}
