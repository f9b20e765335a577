package dev.huigu.foundation.idempotency;

import static dev.huigu.foundation.schema.app.Tables.IDEMPOTENCY;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.crypto.PersonalData;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.json.Json;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.app.tables.records.IdempotencyRecord;
import dev.huigu.foundation.tenancy.KeptForAWhile;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jooq.impl.DSL;

/**
 * Does a request with a key once. Works within the transaction of the request's effect: a refused or broken-off
 * request leaves nothing and may be sent again. Kept answers are encrypted, because they may hold personal data.
 */
@Singleton
public class Idempotency implements KeptForAWhile {
    private static final Duration KEPT = Duration.ofDays(7);

    private final RepeatableRequest current;
    private final Database database;
    private final TenantContext tenant;
    private final Caller caller;
    private final PersonalData personalData;
    private final Clock clock;

    @Inject
    public Idempotency(
            RepeatableRequest current,
            Database database,
            TenantContext tenant,
            Caller caller,
            PersonalData personalData,
            Clock clock) {
        this.current = current;
        this.database = database;
        this.tenant = tenant;
        this.caller = caller;
        this.personalData = personalData;
        this.clock = clock;
    }

    /** Whether the request at hand carries a key. */
    public boolean isAskedFor() {
        return current.find().isPresent();
    }

    /**
     * The answer kept for the request's key, or else the work's, kept from now on.
     *
     * @throws Refusal 409 if the key came before with another body, or its first request is still running
     */
    public Response answer(Callable<Response> work) throws Exception {
        Optional<RepeatableRequest.Repeatable> asked = current.find();
        if (asked.isEmpty()) {
            return work.call();
        }
        RepeatableRequest.Repeatable request = asked.get();
        mustBeAlone(request);
        Optional<IdempotencyRecord> kept = find(request);
        if (kept.isPresent()) {
            return replay(request, kept.get());
        }
        Response response = work.call();
        keep(request, response);
        return response;
    }

    /**
     * The work's answer, of which nothing is kept but that it was given, because there is a secret in it.
     *
     * @throws Refusal 409 as {@link #answer}, and if the request was done before
     */
    public Response answerWithSecret(Callable<Response> work) throws Exception {
        mustBeNew();
        Response response = work.call();
        keepDone(response.getStatus());
        return response;
    }

    /**
     * Lets the request pass if it carries no key or a new one. With {@link #keepDone} for work that takes several
     * transactions: before the first and in the last.
     *
     * @throws Refusal 409 as {@link #answerWithSecret}
     */
    public void mustBeNew() {
        current.find().ifPresent(request -> {
            mustBeAlone(request);
            find(request).ifPresent(kept -> {
                mustBeTheSame(request, kept);
                throw new Refusal(
                        IdempotencyError.ALREADY_DONE,
                        "This was done by an earlier request with this Idempotency-Key. Its answer held a secret and is"
                                + " not kept; take a new key to do it once more.");
            });
        });
    }

    /** Remembers that the request was done, without an answer. */
    public void keepDone(int status) {
        current.find().ifPresent(request -> keep(request, status, null, null));
    }

    /** A twin is told at once rather than kept waiting. */
    private void mustBeAlone(RepeatableRequest.Repeatable request) {
        String name = String.join("\n", Long.toString(tenant.id()), caller.actor(), request.request(), request.key());
        boolean alone = database.sql()
                .select(DSL.function(
                        "pg_try_advisory_xact_lock",
                        Boolean.class,
                        DSL.function("hashtextextended", Long.class, DSL.val(name), DSL.val(0L))))
                .fetchSingle()
                .value1();
        if (!alone) {
            throw new Refusal(
                    IdempotencyError.IN_PROGRESS,
                    "A request with this Idempotency-Key is still running. Try again in a moment.");
        }
    }

    private Optional<IdempotencyRecord> find(RepeatableRequest.Repeatable request) {
        return database.sql()
                .selectFrom(IDEMPOTENCY)
                .where(IDEMPOTENCY.TENANT_ID.eq(tenant.id()))
                .and(IDEMPOTENCY.CALLER.eq(caller.actor()))
                .and(IDEMPOTENCY.REQUEST.eq(request.request()))
                .and(IDEMPOTENCY.KEY.eq(request.key()))
                .and(IDEMPOTENCY.CREATED_AT.gt(oldestKept()))
                .fetchOptional();
    }

    private void mustBeTheSame(RepeatableRequest.Repeatable request, IdempotencyRecord kept) {
        if (!kept.getBodyHash().equals(bodyHash(request))) {
            throw new Refusal(
                    IdempotencyError.IDEMPOTENCY_KEY_REUSED,
                    "This Idempotency-Key came before with another body. Take a new key for a new request.");
        }
    }

    /** With a key of ours: from the hash alone, nobody finds the password or phone in the body by trying. */
    private String bodyHash(RepeatableRequest.Repeatable request) {
        return personalData.searchHash(tenant.id(), request.bodyHash());
    }

    private Response replay(RepeatableRequest.Repeatable request, IdempotencyRecord kept) {
        mustBeTheSame(request, kept);
        Response.ResponseBuilder response = Response.status(kept.getStatus()).header("Idempotency-Replayed", "true");
        if (kept.getAnswer() != null) {
            response.type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(new KeptAnswer(personalData.decrypt(tenant.id(), kept.getAnswer())));
        }
        if (kept.getEtag() != null) {
            response.tag(kept.getEtag());
        }
        return response.build();
    }

    private void keep(RepeatableRequest.Repeatable request, Response response) throws JsonProcessingException {
        String answer = response.hasEntity()
                ? personalData.encrypt(tenant.id(), Json.MAPPER.writeValueAsString(response.getEntity()))
                : null;
        String etag =
                response.getEntityTag() == null ? null : response.getEntityTag().getValue();
        keep(request, response.getStatus(), answer, etag);
    }

    /** Writes over an answer that is older than answers are kept. */
    private void keep(RepeatableRequest.Repeatable request, int status, String answer, String etag) {
        String bodyHash = bodyHash(request);
        Instant now = clock.instant();
        database.sql()
                .insertInto(IDEMPOTENCY)
                .set(IDEMPOTENCY.TENANT_ID, tenant.id())
                .set(IDEMPOTENCY.CALLER, caller.actor())
                .set(IDEMPOTENCY.REQUEST, request.request())
                .set(IDEMPOTENCY.KEY, request.key())
                .set(IDEMPOTENCY.BODY_HASH, bodyHash)
                .set(IDEMPOTENCY.STATUS, status)
                .set(IDEMPOTENCY.ANSWER, answer)
                .set(IDEMPOTENCY.ETAG, etag)
                .set(IDEMPOTENCY.CREATED_AT, now)
                .onConflict(IDEMPOTENCY.TENANT_ID, IDEMPOTENCY.CALLER, IDEMPOTENCY.REQUEST, IDEMPOTENCY.KEY)
                .doUpdate()
                .set(IDEMPOTENCY.BODY_HASH, bodyHash)
                .set(IDEMPOTENCY.STATUS, status)
                .set(IDEMPOTENCY.ANSWER, answer)
                .set(IDEMPOTENCY.ETAG, etag)
                .set(IDEMPOTENCY.CREATED_AT, now)
                .execute();
    }

    @Override
    public int forgetOld() {
        return database.sql()
                .deleteFrom(IDEMPOTENCY)
                .where(IDEMPOTENCY.TENANT_ID.eq(tenant.id()))
                .and(IDEMPOTENCY.CREATED_AT.le(oldestKept()))
                .execute();
    }

    private Instant oldestKept() {
        return clock.instant().minus(KEPT);
    }
}
