package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_ACCESS;
import static org.jooq.impl.DSL.coalesce;

import dev.huigu.foundation.crypto.SecretCode;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.schema.app.tables.records.MemberAccessRecord;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Links and sessions of members; the code names the tenant. */
@Singleton
public class MemberAccessTable {
    private final Database database;

    @Inject
    public MemberAccessTable(Database database) {
        this.database = database;
    }

    enum Kind {
        LINK,
        SESSION
    }

    void add(Kind kind, SecretCode code, long memberId, Instant expiresAt) {
        database.sql()
                .insertInto(MEMBER_ACCESS)
                .set(MEMBER_ACCESS.TENANT_ID, code.tenantId())
                .set(MEMBER_ACCESS.SECRET_HASH, code.hash())
                .set(MEMBER_ACCESS.KIND, kind.name())
                .set(MEMBER_ACCESS.MEMBER_ID, memberId)
                .set(MEMBER_ACCESS.EXPIRES_AT, expiresAt)
                .execute();
    }

    /** The session's member, or the one into whom that was merged since; empty once it is over. */
    Optional<Long> memberOf(SecretCode session, Instant now) {
        return database.sql()
                .select(coalesce(MEMBER.SURVIVOR_ID, MEMBER.ID))
                .from(MEMBER_ACCESS)
                .join(MEMBER)
                .on(MEMBER.TENANT_ID.eq(MEMBER_ACCESS.TENANT_ID))
                .and(MEMBER.ID.eq(MEMBER_ACCESS.MEMBER_ID))
                .where(MEMBER_ACCESS.TENANT_ID.eq(session.tenantId()))
                .and(MEMBER_ACCESS.SECRET_HASH.eq(session.hash()))
                .and(MEMBER_ACCESS.KIND.eq(Kind.SESSION.name()))
                .and(MEMBER_ACCESS.EXPIRES_AT.gt(now))
                .fetchOptional(row -> row.value1());
    }

    Optional<MemberAccessRecord> find(Kind kind, SecretCode code) {
        return database.sql()
                .selectFrom(MEMBER_ACCESS)
                .where(MEMBER_ACCESS.TENANT_ID.eq(code.tenantId()))
                .and(MEMBER_ACCESS.SECRET_HASH.eq(code.hash()))
                .and(MEMBER_ACCESS.KIND.eq(kind.name()))
                .fetchOptional();
    }

    /** The link's member; empty unless the link was good and is used up by this very call. */
    Optional<Long> use(SecretCode link, Instant now) {
        return database.sql()
                .update(MEMBER_ACCESS)
                .set(MEMBER_ACCESS.USED_AT, now)
                .where(MEMBER_ACCESS.TENANT_ID.eq(link.tenantId()))
                .and(MEMBER_ACCESS.SECRET_HASH.eq(link.hash()))
                .and(MEMBER_ACCESS.KIND.eq(Kind.LINK.name()))
                .and(MEMBER_ACCESS.USED_AT.isNull())
                .and(MEMBER_ACCESS.EXPIRES_AT.gt(now))
                .returning(MEMBER_ACCESS.MEMBER_ID)
                .fetchOptional(MEMBER_ACCESS.MEMBER_ID);
    }

    /** How many links and sessions were over at that time and are no more. */
    int removeExpired(long tenantId, Instant by) {
        return database.sql()
                .deleteFrom(MEMBER_ACCESS)
                .where(MEMBER_ACCESS.TENANT_ID.eq(tenantId))
                .and(MEMBER_ACCESS.EXPIRES_AT.le(by))
                .execute();
    }

    void remove(SecretCode session) {
        database.sql()
                .deleteFrom(MEMBER_ACCESS)
                .where(MEMBER_ACCESS.TENANT_ID.eq(session.tenantId()))
                .and(MEMBER_ACCESS.SECRET_HASH.eq(session.hash()))
                .and(MEMBER_ACCESS.KIND.eq(Kind.SESSION.name()))
                .execute();
    }
}
