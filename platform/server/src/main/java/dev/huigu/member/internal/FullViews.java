package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.MemberRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.FullViewLog;
import dev.huigu.member.MemberDirectory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Shows phones, ID numbers and addresses in full and keeps who saw what of whom, why and when. */
@Singleton
public class FullViews {
    private final Database database;
    private final TenantContext tenant;
    private final Caller caller;
    private final MemberDirectory members;
    private final FullViewLog log;
    private final Phones phones;
    private final Profiles profiles;

    @Inject
    public FullViews(
            Database database,
            TenantContext tenant,
            Caller caller,
            MemberDirectory members,
            FullViewLog log,
            Phones phones,
            Profiles profiles) {
        this.database = database;
        this.tenant = tenant;
        this.caller = caller;
        this.members = members;
        this.log = log;
        this.phones = phones;
        this.profiles = profiles;
    }

    /** What can be seen in full. */
    public enum Field {
        PHONE,
        ID_NUMBER,
        ADDRESS
    }

    /**
     * @throws Refusal 404 for a member whom the caller does not reach, 403 where he may see phones in full and no more
     */
    FullView view(String member, Set<Field> fields, String reason) {
        long memberId = members.mustReach(member, permission(fields));
        log.keep(memberId, new TreeSet<>(fields).stream().map(Field::name).collect(Collectors.joining(" ")), reason);
        MemberRecord row = database.sql()
                .selectFrom(MEMBER)
                .where(MEMBER.TENANT_ID.eq(tenant.id()))
                .and(MEMBER.ID.eq(memberId))
                .fetchSingle();
        Profile profile = profiles.open(row);
        return new FullView(
                fields.contains(Field.PHONE) ? phones.open(row.getPhoneCipher()) : null,
                fields.contains(Field.ID_NUMBER) ? profile.idNumber() : null,
                fields.contains(Field.ADDRESS) ? profile.address() : null);
    }

    private Permission permission(Set<Field> fields) {
        if (fields.equals(Set.of(Field.PHONE))) {
            return Permission.MEMBERS_FULL_NUMBERS;
        }
        if (!caller.may(Permission.MEMBERS_FULL_DOCUMENTS)) {
            throw new Refusal(CommonError.FORBIDDEN, "You may see phones in full, and nothing else.");
        }
        return Permission.MEMBERS_FULL_DOCUMENTS;
    }
}
