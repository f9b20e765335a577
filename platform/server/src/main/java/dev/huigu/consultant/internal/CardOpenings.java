package dev.huigu.consultant.internal;

import static dev.huigu.foundation.schema.app.Tables.CARD_OPENING;

import dev.huigu.consultant.internal.BindingHistory.Occasion;
import dev.huigu.consultant.internal.JoinCodeTable.Door;
import dev.huigu.foundation.crypto.SecretCode;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.MemberError;
import dev.huigu.member.Members;
import dev.huigu.member.NewMember;
import dev.huigu.member.ShownConsents;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;

/**
 * Customers open cards themselves. A phone that is typed proves nothing, so nobody gets at a card by it, and nobody
 * learns whether it is a member's: the answer is the same, and a member's card stays as it is.
 */
@Singleton
public class CardOpenings {
    private static final String ORIGIN = "SCAN";

    private final Database database;
    private final TenantContext tenant;
    private final Clock clock;
    private final Joining joining;
    private final Members members;
    private final BindingHistory history;
    private final ShownConsents consents;

    @Inject
    public CardOpenings(
            Database database,
            TenantContext tenant,
            Clock clock,
            Joining joining,
            Members members,
            BindingHistory history,
            ShownConsents consents) {
        this.database = database;
        this.tenant = tenant;
        this.clock = clock;
        this.joining = joining;
        this.members = members;
        this.history = history;
        this.consents = consents;
    }

    /** @throws Refusal 400 for what is no birthday, 404 for a code that holds no more, 422 for a text that is none */
    void open(SecretCode code, CardOpening opening) {
        Door door = joining.door(code);
        Consultant consultant = joining.consultant(door);
        consents.mustExist(opening.consents());
        try {
            long memberId = members.create(newMember(opening, door), Reasons.SELF_SERVICE);
            history.rebind(
                    Map.of(memberId, consultant.id()), new Occasion(Reasons.SELF_SERVICE, Joining.actor(memberId)));
            consents.give(memberId, opening.consents(), Joining.actor(memberId));
            keep(memberId, consultant, opening);
        } catch (Refusal refusal) {
            if (refusal.code() != MemberError.PHONE_TAKEN) {
                throw refusal;
            }
        }
    }

    private static NewMember newMember(CardOpening opening, Door door) {
        return new NewMember(
                null,
                opening.name(),
                opening.phone(),
                opening.gender(),
                opening.birthday(),
                opening.birthdayCalendar(),
                null,
                door.storeCode(),
                null,
                null,
                null,
                null,
                ORIGIN,
                null,
                null,
                null,
                null,
                null);
    }

    private void keep(long memberId, Consultant consultant, CardOpening opening) {
        database.sql()
                .insertInto(CARD_OPENING)
                .set(CARD_OPENING.TENANT_ID, tenant.id())
                .set(CARD_OPENING.MEMBER_ID, memberId)
                .set(CARD_OPENING.CONSULTANT_ID, consultant.id())
                .set(CARD_OPENING.CONSENT_VERSION, opening.consentVersion().strip())
                .set(CARD_OPENING.OPENED_AT, clock.instant())
                .execute();
    }
}
