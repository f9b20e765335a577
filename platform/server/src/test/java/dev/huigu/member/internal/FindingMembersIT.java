package dev.huigu.member.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.foundation.access.Caller.Identity;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Role;
import dev.huigu.foundation.crypto.Phone;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.member.MemberDirectory;
import dev.huigu.member.MemberFacts.Facts;
import dev.huigu.member.MemberView;
import dev.huigu.member.Members;
import dev.huigu.member.NewMember;
import dev.huigu.member.internal.MemberViews.Versioned;
import dev.huigu.testing.People;
import dev.huigu.testing.Profiled;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindingMembersIT {
    private static final Identity OWNER = new Identity("staff:owner", Set.of(Role.OWNER), Set.of(), null, null);

    private final People people = new People();
    private long consultant;

    @BeforeEach
    void open() {
        consultant = people.consultant("C1");
        people.consultant("C2");
        register("K1", "张三", "13812345678", "S1", "C1", "新客", "长脸");
        register("K2", "张思", "13912345678", "S1", "C2", "新客");
        register("K3", "单雄信", "13700000001", "S2", null);
        register("vip-9", "Anna Li", "13700000002", "S2", null);
    }

    private void register(String card, String name, String phone, String store, String consultant, String... tags) {
        NewMember member = new NewMember(
                card,
                name,
                Phone.of(phone),
                null,
                null,
                null,
                LocalDate.of(2020, 1, 1),
                store,
                consultant,
                List.of(tags));
        people.asOwner(() -> people.get(Members.class).create(member, "staff:owner"));
    }

    private List<String> find(Identity caller, MemberQuery query) {
        return people
                .as(caller, () -> people.get(MemberList.class).find(query, new PageRequest("10", null)))
                .items()
                .stream()
                .map(MemberView::cardNumber)
                .toList();
    }

    private List<String> find(String q) {
        return find(OWNER, new MemberQuery(q, null, null, null));
    }

    @Test
    void aMemberIsFoundByTheBeginningOfTheNameOrOfItsInitialsInEitherCase() {
        assertThat(find("张")).containsExactly("K1", "K2");
        assertThat(find("张三")).containsExactly("K1");
        assertThat(find("三")).isEmpty();
        assertThat(find("zs")).containsExactly("K2", "K1");
        assertThat(find("SX")).containsExactly("K3");
        assertThat(find("anna l")).containsExactly("vip-9");
    }

    @Test
    void aMemberIsFoundByTheWholePhoneByItsLastFourDigitsAndByTheCardNumber() {
        assertThat(find("138 1234 5678")).containsExactly("K1");
        assertThat(find("5678")).containsExactly("K2", "K1");
        assertThat(find("1381234")).isEmpty();
        assertThat(find("k3")).containsExactly("K3");
        assertThat(find("vip-9")).containsExactly("vip-9");
    }

    @Test
    void aMemberIsFoundByTheWechatCardAndByTheWholeIdNumber() {
        people.member(Profiled.member("K7"));

        assertThat(find("w-k7")).containsExactly("K7");
        assertThat(find("11010519491231002x")).containsExactly("K7");
        assertThat(find("110105 19491231 002X")).containsExactly("K7");
        assertThat(find("110105194912310")).isEmpty();
    }

    @Test
    void aRenamedMemberIsFoundByTheNewNameInEachReading() {
        long member = people.member("K6", null);
        people.asOwner(() -> people.get(MemberChanges.class)
                .change(Ids.text(member), "*", stored -> ChangingAMemberIT.renamed(stored, "单乐行")));

        assertThat(List.of(find("slx"), find("sy"), find("slh"), find("单乐"))).containsOnly(List.of("K6"));
        assertThat(find("dlx")).isEmpty();
        assertThat(find("hy")).isEmpty();
    }

    @Test
    void pagesOfASearchHoldEachMemberOnceNumbersFirst() {
        Identity serving = new Identity("staff:c", Set.of(Role.CONSULTANT), Set.of(), null, consultant);
        register("Z", "曾乐", "13700000003", "S1", "C1");
        register("K4", "郑乐", "13700000004", "S1", "C1");
        register("K5", "张三", "13700000005", "S1", "C1");

        assertThat(pages(OWNER, "z")).containsExactly("Z", "K4", "K5", "K2", "K1");
        assertThat(pages(serving, "z")).containsExactly("Z", "K4", "K5", "K1");
    }

    /** The cards of all pages of one. */
    private List<String> pages(Identity caller, String q) {
        List<String> cards = new ArrayList<>();
        String cursor = null;
        do {
            PageRequest request = new PageRequest("1", cursor);
            Page<MemberView> page = people.as(
                    caller, () -> people.get(MemberList.class).find(new MemberQuery(q, null, null, null), request));
            page.items().forEach(member -> cards.add(member.cardNumber()));
            cursor = page.nextCursor();
        } while (cursor != null);
        return cards;
    }

    @Test
    void allThatIsAskedForMustHold() {
        assertThat(find(OWNER, new MemberQuery("zs", "C1", "新客", "S1"))).containsExactly("K1");
        assertThat(find(OWNER, new MemberQuery(null, null, "新客", null))).containsExactly("K2", "K1");
        assertThat(find(OWNER, new MemberQuery(null, "C2", "长脸", null))).isEmpty();
        assertThat(find(OWNER, new MemberQuery(null, "C9", null, null))).isEmpty();
        assertThat(find(OWNER, new MemberQuery(" ", "", null, "S2"))).containsExactly("vip-9", "K3");
    }

    @Test
    void aManagerSeesTheOwnStoresMembersAndAConsultantTheOwn() {
        Identity manager = new Identity("staff:m", Set.of(Role.STORE_MANAGER), Set.of(), people.storeId("S2"), null);
        Identity withoutStore = new Identity("staff:n", Set.of(Role.STORE_MANAGER), Set.of(), null, null);
        Identity serving = new Identity("staff:c", Set.of(Role.CONSULTANT), Set.of(), null, consultant);
        MemberQuery all = new MemberQuery(null, null, null, null);

        assertThat(find(manager, all)).containsExactly("vip-9", "K3");
        assertThat(find(withoutStore, all)).isEmpty();
        assertThat(find(serving, all)).containsExactly("K1");
        assertThat(find(new Identity("staff:f", Set.of(Role.FINANCE), Set.of(), null, null), all))
                .isEmpty();
    }

    @Test
    void aMemberOutOfReachIsAsIfThereWereNone() {
        long other = people.member("K9", "C2");
        Identity serving = new Identity("staff:c", Set.of(Role.CONSULTANT), Set.of(), null, consultant);

        assertThatThrownBy(() -> people.as(serving, () -> people.get(MemberDirectory.class)
                        .mustReach(Ids.text(other), Permission.MEMBERS_READ)))
                .isInstanceOf(Refusal.class)
                .hasMessage("There is no such member.");
    }

    @Test
    void theDirectoryKnowsIdsByCardAndByPhone() {
        MemberDirectory directory = people.get(MemberDirectory.class);
        Map<String, Long> byCard = people.asOwner(() -> directory.idsByCard(List.of("K1", "K8")));

        assertThat(byCard).containsOnlyKeys("K1");
        assertThat(people.asOwner(() -> directory.idsByPhone(List.of(Phone.of("13812345678"), Phone.of("110110")))))
                .isEqualTo(Map.of(Phone.of("13812345678"), byCard.get("K1")));
        assertThat(people.asOwner(() -> directory.lock(List.of(2L, byCard.get("K1")))))
                .containsExactly(byCard.get("K1"));
    }

    @Test
    void aMemberIsShownWithPhoneMaskedAndTagsInOrder() {
        Versioned found = people.asOwner(() -> people.get(MemberViews.class)
                .find(MEMBER.TENANT_ID.eq(people.tenant.id()).and(MEMBER.CARD_NUMBER.eq("K1")))
                .orElseThrow());

        assertThat(found.view().phone()).hasToString("138****5678");
        assertThat(found.view().tags()).containsExactlyInAnyOrder("新客", "长脸");
        assertThat(found.view().consultantCode()).isEqualTo("C1");
        assertThat(found.view().spentTotal()).isEqualTo(Facts.NONE.spentTotal());
        assertThat(found.version()).isEqualTo(1);
    }
}
