package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;

import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Shows members what is kept about them. */
@Singleton
public class OwnProfiles {
    private final TenantContext tenant;
    private final MemberDetails details;
    private final MemberFieldTable fields;

    @Inject
    public OwnProfiles(TenantContext tenant, MemberDetails details, MemberFieldTable fields) {
        this.tenant = tenant;
        this.details = details;
        this.fields = fields;
    }

    OwnProfile get(long memberId) {
        MemberDetail detail = details.find(MEMBER.TENANT_ID.eq(tenant.id()).and(MEMBER.ID.eq(memberId)))
                .orElseThrow()
                .detail();
        return OwnProfile.of(detail, named(detail.fields()));
    }

    private List<OwnProfile.OwnField> named(Map<String, String> values) {
        return fields.all().stream()
                .filter(field -> values.containsKey(field.getCode()))
                .map(field -> new OwnProfile.OwnField(field.getName(), values.get(field.getCode())))
                .toList();
    }
}
