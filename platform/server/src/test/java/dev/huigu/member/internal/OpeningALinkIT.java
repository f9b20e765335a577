package dev.huigu.member.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.ErrorCode;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.member.MemberError;
import dev.huigu.testing.People;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpeningALinkIT {
    private final People people = new People();
    private long member;

    @BeforeEach
    void open() {
        people.clock().standAt("2021-02-03T02:00:00Z");
        people.consultant("C1");
        member = people.member("K1", "C1");
    }

    private String link() {
        MemberLink link = people.asOwner(() -> people.get(MemberAccess.class).newLink(member, Optional.empty()));
        assertThat(link.url()).startsWith("https://huigu.example/m/?code=hm_" + Ids.text(people.tenant.id()) + "_");
        return link.url().substring(link.url().indexOf("hm_"));
    }

    private MemberSession open(String code) {
        return people.asNobody(() -> people.get(MemberAccess.class).open(code));
    }

    private MemberCard card(String session) {
        return people.asNobody(() ->
                people.get(MemberCards.class).get(people.get(MemberAccess.class).memberOf(session)));
    }

    private static void assertRefused(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    @Test
    void aLinkOpensASessionThatShowsTheOwnCard() {
        String session = open(link()).code();

        assertThat(card(session)).isEqualTo(new MemberCard("测试品牌", "Asia/Shanghai", "会员K1", "K1", "一店", "顾问C1"));
        assertThat(session).startsWith("hs_").hasSize(3 + 13 + 1 + 43);
    }

    @Test
    void aLinkOpensOnce() {
        String link = link();
        open(link);

        assertRefused(() -> open(link), MemberError.LINK_USED);
    }

    @Test
    void sixteenAtOnceOpenOneSession() throws Exception {
        String link = link();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        Callable<Boolean> attempt = () -> {
            try {
                return open(link) != null;
            } catch (Refusal refusal) {
                return false;
            }
        };
        int opened = 0;
        for (Future<Boolean> each : threads.invokeAll(Collections.nCopies(16, attempt))) {
            opened += each.get() ? 1 : 0;
        }
        threads.shutdown();

        assertThat(opened).isEqualTo(1);
    }

    @Test
    void aLinkAndASessionEndWhenTheirTimeIsOver() {
        String link = link();
        String session = open(link()).code();
        people.clock().goOn(Duration.ofHours(12));
        assertRefused(() -> card(session), CommonError.UNAUTHENTICATED);
        people.clock().goOn(Duration.ofHours(12));
        assertRefused(() -> open(link), MemberError.LINK_EXPIRED);
    }

    @Test
    void aWeekAfterTheirEndLinksAndSessionsAreForgotten() {
        String link = link();
        open(link());
        people.clock().goOn(Duration.ofDays(8).minusSeconds(1));
        assertThat(forgetOld()).as("the session").isEqualTo(1);
        assertThat(forgetOld()).isZero();
        assertRefused(() -> open(link), MemberError.LINK_EXPIRED);
        people.clock().goOn(Duration.ofSeconds(1));
        assertThat(forgetOld()).as("the two links").isEqualTo(2);
        assertRefused(() -> open(link), CommonError.NOT_FOUND);
    }

    private int forgetOld() {
        return people.asOwner(() -> people.get(MemberAccess.class).forgetOld());
    }

    @Test
    void aSessionEndsWhenItIsClosed() {
        String session = open(link()).code();
        people.asNobody(() -> {
            people.get(MemberAccess.class).close(session);
            return null;
        });

        assertRefused(() -> card(session), CommonError.UNAUTHENTICATED);
    }

    @Test
    void whatIsForgedOpensNothing() {
        String link = link();
        String session = open(link()).code();
        String otherBrand = link.replace(Ids.text(people.tenant.id()), Ids.text(new People().tenant.id()));
        for (String forged : List.of(otherBrand, link + "x", link.replace("hm_", "hs_"), session, "", "hm")) {
            assertRefused(() -> open(forged), CommonError.NOT_FOUND);
        }
        assertRefused(() -> card(link.replace("hm_", "hs_")), CommonError.UNAUTHENTICATED);
        assertRefused(() -> card(null), CommonError.UNAUTHENTICATED);
    }
}
