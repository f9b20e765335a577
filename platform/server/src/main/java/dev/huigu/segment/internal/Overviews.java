package dev.huigu.segment.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.money.Money;
import dev.huigu.portrait.Portrait;
import dev.huigu.portrait.RfmClass;
import dev.huigu.portrait.RfmScore;
import dev.huigu.portrait.RfmThresholds;
import dev.huigu.segment.internal.Inquiries.Inquiry;
import dev.huigu.segment.internal.criterion.PortraitCondition;
import dev.huigu.segment.internal.criterion.Question;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** How the members whom the caller reaches spread over portraits and over the classes of RFM. */
@Singleton
public class Overviews {
    private final Inquiries inquiries;

    @Inject
    public Overviews(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    PortraitOverview portraits() {
        Inquiry inquiry = inquiries.about(Permission.SEGMENTS_FILTER);
        List<PortraitOverview.Item> items = new ArrayList<>();
        for (Portrait portrait : Portrait.values()) {
            items.add(new PortraitOverview.Item(portrait, count(portrait, inquiry)));
        }
        return new PortraitOverview(inquiry.question().date(), inquiry.askAll().count(), items);
    }

    private static Integer count(Portrait portrait, Inquiry inquiry) {
        return inquiry.question().knows(portrait)
                ? inquiry.ask(new PortraitCondition(portrait).prepare(inquiry.question(), "portrait"))
                        .count()
                : null;
    }

    /** Split where the brand's members as a whole are split, whomever the caller reaches. */
    RfmOverview rfm() {
        Inquiry inquiry = inquiries.about(Permission.SEGMENTS_FILTER);
        Question question = inquiry.question();
        RfmThresholds thresholds = question.rfm();
        int windowDays = question.settings().rfm().windowDays();
        int[] counts = new int[RfmClass.values().length];
        long[] cents = new long[counts.length];
        inquiry.askAll().forEach(member -> {
            RfmScore score = RfmScore.of(member.purchases(), windowDays, question.today());
            if (score != null) {
                int rfm = thresholds.classOf(score).ordinal();
                counts[rfm]++;
                cents[rfm] += score.netCents();
            }
        });
        List<RfmOverview.Item> items = new ArrayList<>();
        int classed = 0;
        for (RfmClass rfm : RfmClass.values()) {
            items.add(new RfmOverview.Item(rfm, counts[rfm.ordinal()], Money.ofCents(cents[rfm.ordinal()])));
            classed += counts[rfm.ordinal()];
        }
        return new RfmOverview(
                question.date(),
                windowDays,
                classed,
                thresholds.recencyDays(),
                thresholds.frequency(),
                thresholds.orderValue(),
                items);
    }
}
