package dev.huigu.segment.internal;

import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.portrait.MembersToRead;
import dev.huigu.portrait.ProductNumbers;
import dev.huigu.portrait.RfmThresholds;
import dev.huigu.segment.internal.crowd.BrandMissed;
import dev.huigu.segment.internal.crowd.Crowds;
import dev.huigu.segment.internal.sheet.MemberSheet;
import dev.huigu.segment.internal.sheet.MemberTest;
import dev.huigu.segment.internal.sheet.SheetReader;
import dev.huigu.tenant.Settings;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Asks some members, whose sheets are read from the tables, so that nobody waits for all of the brand's to be read
 * into memory, and in any transaction. Only the means of RFM need the others: before these are read, a test that goes
 * by the means cannot be prepared.
 */
@Singleton
public class SomeMembers {
    private final SheetReader reader;
    private final Questions questions;
    private final Crowds crowds;
    private final TenantContext tenant;
    private final Event<BrandMissed> missed;

    @Inject
    public SomeMembers(
            SheetReader reader, Questions questions, Crowds crowds, TenantContext tenant, Event<BrandMissed> missed) {
        this.reader = reader;
        this.questions = questions;
        this.crowds = crowds;
        this.tenant = tenant;
        this.missed = missed;
    }

    /** A test and what it is called. */
    record Named(String name, MemberTest test) {}

    /**
     * The names of the tests that hold for each member, in the order of the tests.
     *
     * @param prepare names no test that it cannot prepare
     */
    Map<Long, List<String>> ask(Collection<Long> memberIds, Function<QuestionOfTheDay, List<Named>> prepare) {
        ProductNumbers products = new ProductNumbers();
        List<Named> tests = prepare.apply(questions.of(products, this::thresholds, questions.today()));
        Map<Long, List<String>> names = new HashMap<>();
        for (MemberSheet sheet : reader.read(MembersToRead.of(memberIds), products)) {
            names.put(
                    sheet.id(),
                    tests.stream()
                            .filter(named -> named.test().holds(sheet))
                            .map(Named::name)
                            .toList());
        }
        return names;
    }

    /** @throws Refusal 503 unless the members are in memory, or the brand has set all thresholds itself */
    private RfmThresholds thresholds(Settings.Rfm set, int today) {
        if (set.recencyDays() != null && set.frequency() != null && set.orderValue() != null) {
            return new RfmThresholds.Means().thresholds(set);
        }
        return crowds.ifRead().map(crowd -> crowd.rfm(set, today)).orElseThrow(this::unread);
    }

    private Refusal unread() {
        missed.fire(new BrandMissed(tenant.tenant()));
        return new Refusal(CommonError.UNAVAILABLE, "The members are being read into memory.");
    }
}
