package dev.huigu.segment.internal;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Permission;
import dev.huigu.segment.internal.criterion.ConsultantCondition;
import dev.huigu.segment.internal.criterion.Criterion;
import dev.huigu.segment.internal.criterion.MemberTest;
import dev.huigu.segment.internal.criterion.Question;
import dev.huigu.segment.internal.criterion.StoreCondition;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

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

    /** Questions about one day, to members as they were when it began or later. */
    record Inquiry(Crowd crowd, Question question, MemberTest reach) {
        /** Looks at those whom the criterion holds. */
        <T> T ask(Criterion criterion, Function<Crowd.Members, T> look) {
            return ask(criterion.prepare(question), look);
        }

        /** Looks at those for whom the test holds. */
        <T> T ask(MemberTest test, Function<Crowd.Members, T> look) {
            return crowd.ask(reach == EVERYBODY ? test : new MemberTest.All(List.of(reach, test)), look);
        }

        /** Looks at all who are reached. */
        <T> T askAll(Function<Crowd.Members, T> look) {
            return crowd.ask(reach, look);
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
