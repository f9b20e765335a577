package dev.huigu.consultant.internal;

import static dev.huigu.foundation.schema.app.Tables.CONSULTANT;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.crypto.PersonalData;
import dev.huigu.foundation.crypto.SecretCode;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.http.PublicUrl;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.JoinCodeRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * The codes behind consultants' QR codes. A code is made when it is first asked for, may hang on a wall for years, and
 * stops when it is renewed.
 */
@Singleton
public class JoinCodes {
    static final String PREFIX = "hj";

    private final Database database;
    private final TenantContext tenant;
    private final Caller caller;
    private final Clock clock;
    private final PersonalData personalData;
    private final PublicUrl publicUrl;
    private final JoinCodeTable codes;

    @Inject
    public JoinCodes(
            Database database,
            TenantContext tenant,
            Caller caller,
            Clock clock,
            PersonalData personalData,
            PublicUrl publicUrl,
            JoinCodeTable codes) {
        this.database = database;
        this.tenant = tenant;
        this.caller = caller;
        this.clock = clock;
        this.personalData = personalData;
        this.publicUrl = publicUrl;
        this.codes = codes;
    }

    /** @throws Refusal 404 for a consultant out of the caller's reach */
    JoinLinkView link(String consultantCode) {
        long consultantId = mustReach(consultantCode);
        return codes.find(consultantId).map(this::view).orElseGet(() -> {
            codes.addIfNone(newCode(consultantId));
            return view(codes.find(consultantId).orElseThrow());
        });
    }

    /** @throws Refusal 404 for a consultant out of the caller's reach */
    JoinLinkView renew(String consultantCode) {
        JoinCodeRecord code = newCode(mustReach(consultantCode));
        codes.put(code);
        return view(code);
    }

    private JoinCodeRecord newCode(long consultantId) {
        String code = SecretCode.next(PREFIX, tenant.id());
        return new JoinCodeRecord()
                .setTenantId(tenant.id())
                .setConsultantId(consultantId)
                .setSecretHash(SecretCode.read(PREFIX, code).orElseThrow().hash())
                .setCodeCipher(personalData.encrypt(tenant.id(), code))
                .setMadeAt(clock.instant())
                .setMadeBy(caller.actor());
    }

    private JoinLinkView view(JoinCodeRecord code) {
        return new JoinLinkView(
                publicUrl.of("/m/join?code=" + personalData.decrypt(tenant.id(), code.getCodeCipher())),
                code.getMadeAt());
    }

    private long mustReach(String consultantCode) {
        return database.sql()
                .select(CONSULTANT.ID, CONSULTANT.STORE_ID)
                .from(CONSULTANT)
                .where(CONSULTANT.TENANT_ID.eq(tenant.id()))
                .and(CONSULTANT.CODE.eq(consultantCode))
                .fetchOptional()
                .filter(found -> caller.reaches(Permission.CONSULTANT_CODES, found.value2(), found.value1()))
                .map(found -> found.value1())
                .orElseThrow(() -> Refusal.notFound("consultant"));
    }
}
