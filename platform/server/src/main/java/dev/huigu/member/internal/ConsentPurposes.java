package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.CONSENT_PURPOSE;
import static dev.huigu.foundation.schema.app.Tables.CONSENT_TEXT;
import static org.jooq.impl.DSL.noCondition;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.ConsentPurposeRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.MemberError;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;

/** What a brand's members may consent to, and the texts that say so. Neither is ever taken away. */
@Singleton
public class ConsentPurposes {
    private static final int MOST = 30;
    private static final String CODE = "[A-Z][A-Z0-9_]{0,39}";

    private final Database database;
    private final TenantContext tenant;
    private final Caller caller;
    private final Clock clock;

    @Inject
    public ConsentPurposes(Database database, TenantContext tenant, Caller caller, Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.caller = caller;
        this.clock = clock;
    }

    /** Each with its latest text, by code. */
    public List<ConsentPurposeView> all() {
        Map<String, ConsentPurposeView> latest = new LinkedHashMap<>();
        texts().forEach(text -> latest.putIfAbsent(text.code(), text));
        return List.copyOf(latest.values());
    }

    /** Each with all its texts, by code, the latest first. */
    List<ConsentPurposeView> texts() {
        return texts(noCondition());
    }

    /**
     * All texts of a purpose, the latest first.
     *
     * @throws Refusal 404 if there is no such purpose
     */
    public List<ConsentPurposeView> texts(String code) {
        List<ConsentPurposeView> texts = texts(CONSENT_PURPOSE.CODE.eq(code));
        if (texts.isEmpty()) {
            throw Refusal.notFound("purpose");
        }
        return texts;
    }

    private List<ConsentPurposeView> texts(Condition condition) {
        return database.sql()
                .select(CONSENT_PURPOSE.CODE, CONSENT_PURPOSE.NAME)
                .select(CONSENT_TEXT.fields())
                .from(CONSENT_PURPOSE)
                .join(CONSENT_TEXT)
                .on(CONSENT_TEXT.TENANT_ID.eq(CONSENT_PURPOSE.TENANT_ID))
                .and(CONSENT_TEXT.PURPOSE_ID.eq(CONSENT_PURPOSE.ID))
                .where(CONSENT_PURPOSE.TENANT_ID.eq(tenant.id()))
                .and(condition)
                .orderBy(CONSENT_PURPOSE.CODE, CONSENT_TEXT.VERSION.desc())
                .fetch(ConsentPurposes::view);
    }

    private static ConsentPurposeView view(Record row) {
        return new ConsentPurposeView(
                row.get(CONSENT_PURPOSE.CODE),
                row.get(CONSENT_PURPOSE.NAME),
                row.get(CONSENT_TEXT.VERSION),
                row.get(CONSENT_TEXT.TEXT),
                row.get(CONSENT_TEXT.PUBLISHED_AT),
                row.get(CONSENT_TEXT.PUBLISHED_BY));
    }

    /** Makes the purpose if it is new, and a version of its text if that is another one. */
    ConsentPurposeView put(String code, ConsentText wanted) {
        if (!code.matches(CODE)) {
            throw Refusal.invalid("code", "invalid-code", "must be 1 to 40 capital letters, digits and underscores");
        }
        if (find(code).isEmpty()) {
            add(code, wanted.name().strip());
        }
        ConsentPurposeRecord purpose = lock(code);
        database.sql()
                .update(CONSENT_PURPOSE)
                .set(CONSENT_PURPOSE.NAME, wanted.name().strip())
                .where(CONSENT_PURPOSE.TENANT_ID.eq(tenant.id()))
                .and(CONSENT_PURPOSE.ID.eq(purpose.getId()))
                .execute();
        Optional<ConsentPurposeView> latest =
                texts(CONSENT_PURPOSE.CODE.eq(code)).stream().findFirst();
        if (latest.filter(known -> known.text().equals(wanted.text())).isEmpty()) {
            publish(purpose.getId(), latest.map(ConsentPurposeView::textVersion).orElse(0) + 1, wanted.text());
        }
        return texts(code).get(0);
    }

    private void add(String code, String name) {
        if (all().size() >= MOST) {
            throw new Refusal(MemberError.TOO_MANY_PURPOSES, "A brand has at most %d purposes.".formatted(MOST));
        }
        database.sql()
                .insertInto(CONSENT_PURPOSE)
                .set(new ConsentPurposeRecord()
                        .setTenantId(tenant.id())
                        .setId(Ids.next())
                        .setCode(code)
                        .setName(name))
                .onConflict(CONSENT_PURPOSE.TENANT_ID, CONSENT_PURPOSE.CODE)
                .doNothing()
                .execute();
    }

    public Optional<ConsentPurposeRecord> find(String code) {
        return database.sql()
                .selectFrom(CONSENT_PURPOSE)
                .where(CONSENT_PURPOSE.TENANT_ID.eq(tenant.id()))
                .and(CONSENT_PURPOSE.CODE.eq(code))
                .fetchOptional();
    }

    private ConsentPurposeRecord lock(String code) {
        return database.sql()
                .selectFrom(CONSENT_PURPOSE)
                .where(CONSENT_PURPOSE.TENANT_ID.eq(tenant.id()))
                .and(CONSENT_PURPOSE.CODE.eq(code))
                .forNoKeyUpdate()
                .fetchSingle();
    }

    private void publish(long purposeId, int version, String text) {
        database.sql()
                .insertInto(CONSENT_TEXT)
                .set(CONSENT_TEXT.TENANT_ID, tenant.id())
                .set(CONSENT_TEXT.PURPOSE_ID, purposeId)
                .set(CONSENT_TEXT.VERSION, version)
                .set(CONSENT_TEXT.TEXT, text)
                .set(CONSENT_TEXT.PUBLISHED_AT, clock.instant())
                .set(CONSENT_TEXT.PUBLISHED_BY, caller.actor())
                .execute();
    }
}
