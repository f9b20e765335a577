package dev.huigu.segment.internal;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Permission;
import dev.huigu.segment.internal.criterion.ConsultantCondition;
import dev.huigu.segment.internal.criterion.Criterion;
import dev.huigu.segment.internal.criterion.StoreCondition;
import dev.huigu.segment.internal.crowd.Crowd;
import dev.huigu.segment.internal.crowd.Crowds;
import dev.huigu.segment.internal.crowd.Members;
import dev.huigu.segment.internal.sheet.MemberTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** Asks a brand's members, in the transaction of the caller, which must not have changed members itself. */
@Singleton
public class Inquiries {
    private static final MemberTest EVERYBODY = new MemberTest.All(List.of());
    static final MemberTest NOBODY = new MemberTest.Any(List.of());

    private final Caller caller;
    private final Crowds crowds;
    private final Questions questions;

    @Inject
    public Inquiries(Caller caller, Crowds crowds, Questions questions) {
        this.caller = caller;
        this.crowds = crowds;
        this.questions = questions;
    }

    /** About today, and those whom the caller reaches. */
    Inquiry about(Permission permission) {
        return about(questions.today(), reach(permission));
    }

    /** About a day, and everybody. */
    Inquiry about(LocalDate day) {
        return about(day, EVERYBODY);
    }

    private Inquiry about(LocalDate day, MemberTest reach) {
        Crowd crowd = crowds.upToDate();
        return new Inquiry(crowd, questions.of(crowd, day), reach);
    }

    /** Questions about one day, to members as they were when it began. */
    record Inquiry(Crowd crowd, QuestionOfTheDay question, MemberTest reach) {
        /** Those for whom the criterion holds. */
        Members ask(Criterion criterion) {
            return ask(criterion.prepare(question));
        }

        /** Those for whom the test holds. */
        Members ask(MemberTest test) {
            return crowd.ask(reach == EVERYBODY ? test : new MemberTest.All(List.of(reach, test)));
        }

        /** All who are reached. */
        Members askAll() {
            return crowd.ask(reach);
        }
    }

    private MemberTest reach(Permission permission) {
        return switch (caller.rows(permission)) {
            case ALL -> EVERYBODY;
            case STORE ->
                caller.storeId().<MemberTest>map(StoreCondition.Test::new).orElse(NOBODY);
            case OWN ->
                caller.consultantId()
                        .<MemberTest>map(ConsultantCondition.Test::new)
                        .orElse(NOBODY);
            case NONE -> NOBODY;
        };
    }
}
