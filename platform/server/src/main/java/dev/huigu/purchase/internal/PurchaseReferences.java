package dev.huigu.purchase.internal;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.foundation.schema.app.Tables.PRODUCT;
import static dev.huigu.foundation.schema.app.Tables.STORE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;

import dev.huigu.foundation.crypto.PersonalData;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.money.Money;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.ErasedCards;
import dev.huigu.purchase.NotExcessive;
import dev.huigu.purchase.PurchaseDraft;
import dev.huigu.purchase.PurchaseError;
import dev.huigu.purchase.Purchases.Outcome;
import dev.huigu.purchase.internal.PurchaseLedger.Entry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.TableField;

/** Turns the codes of a batch into ids, one statement a kind, and refuses the drafts that name what is not there. */
@Singleton
public class PurchaseReferences {
    /** Whose phone it is, though another of the same person may have it now. */
    private static final Field<Long> PHONES_MEMBER = coalesce(MEMBER.PHONE_OF, MEMBER.ID);

    private final Database database;
    private final TenantContext tenant;
    private final PersonalData personalData;
    private final ErasedCards erasedCards;

    @Inject
    public PurchaseReferences(
            Database database, TenantContext tenant, PersonalData personalData, ErasedCards erasedCards) {
        this.database = database;
        this.tenant = tenant;
        this.personalData = personalData;
        this.erasedCards = erasedCards;
    }

    /** The drafts whose references all exist; the refusal of any other is put at its place in {@code outcomes}. */
    public List<Entry> resolve(List<PurchaseDraft> drafts, List<Outcome> outcomes) {
        Known known = lookUp(drafts);
        List<Entry> entries = new ArrayList<>(drafts.size());
        for (int position = 0; position < drafts.size(); position++) {
            try {
                entries.add(entry(position, drafts.get(position), known));
            } catch (Refusal refusal) {
                outcomes.set(position, new Outcome.Refused(refusal));
            }
        }
        return entries;
    }

    /** Ids by what the drafts name; phones by their search hash. */
    private record Known(
            Map<String, Long> stores,
            Map<String, Long> products,
            Map<String, Long> cards,
            Map<String, Long> phones,
            Set<Long> members) {}

    private Known lookUp(List<PurchaseDraft> drafts) {
        return new Known(
                ids(STORE.CODE, STORE.ID, named(drafts, PurchaseDraft::storeCode), STORE.TENANT_ID),
                ids(
                        PRODUCT.CODE,
                        PRODUCT.ID,
                        drafts.stream()
                                .flatMap(draft -> draft.lines().stream())
                                .map(PurchaseDraft.Line::productCode)
                                .collect(Collectors.toSet()),
                        PRODUCT.TENANT_ID),
                cards(named(drafts, PurchaseDraft::cardNumber)),
                ids(MEMBER.PHONE_HASH, PHONES_MEMBER, named(drafts, this::phoneHash), MEMBER.TENANT_ID),
                members(drafts));
    }

    /** A card that nobody has may be of a person whose data was erased. */
    private Map<String, Long> cards(Set<String> numbers) {
        Map<String, Long> found = ids(MEMBER.CARD_NUMBER, MEMBER.ID, numbers, MEMBER.TENANT_ID);
        Map<String, String> erased = numbers.stream()
                .filter(number -> !found.containsKey(number))
                .collect(Collectors.toMap(number -> number, erasedCards::of));
        if (erased.isEmpty()) {
            return found;
        }
        Map<String, Long> cards = new HashMap<>(found);
        Map<String, Long> nobodys = ids(MEMBER.CARD_NUMBER, MEMBER.ID, erased.values(), MEMBER.TENANT_ID);
        erased.forEach((number, card) -> Optional.ofNullable(nobodys.get(card)).ifPresent(id -> cards.put(number, id)));
        return cards;
    }

    private static Set<String> named(List<PurchaseDraft> drafts, Function<PurchaseDraft, String> code) {
        return drafts.stream().map(code).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private Map<String, Long> ids(
            TableField<?, String> code, Field<Long> id, Collection<String> codes, TableField<?, Long> owner) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        Condition named = code.eq(any(codes.toArray(String[]::new)));
        return database.sql()
                .select(code, id)
                .from(Objects.requireNonNull(code.getTable()))
                .where(owner.eq(tenant.id()))
                .and(named)
                .fetchMap(code, id);
    }

    private Set<Long> members(List<PurchaseDraft> drafts) {
        Long[] ids = drafts.stream()
                .map(PurchaseDraft::memberId)
                .filter(Objects::nonNull)
                .flatMap(text -> Ids.find(text).stream().boxed())
                .toArray(Long[]::new);
        return ids.length == 0
                ? Set.of()
                : database.sql()
                        .select(MEMBER.ID)
                        .from(MEMBER)
                        .where(MEMBER.TENANT_ID.eq(tenant.id()))
                        .and(MEMBER.ID.eq(any(ids)))
                        .fetchSet(MEMBER.ID);
    }

    private String phoneHash(PurchaseDraft draft) {
        return draft.phone() == null
                ? null
                : personalData.searchHash(tenant.id(), draft.phone().number());
    }

    private Entry entry(int position, PurchaseDraft draft, Known known) {
        NotExcessive.Check.mustHoldForLines(draft.paid());
        mustAddUp(draft);
        long storeId = required(known.stores().get(draft.storeCode()), "storeCode", "store", draft.storeCode());
        List<Long> products = new ArrayList<>(draft.lines().size());
        for (int line = 0; line < draft.lines().size(); line++) {
            String code = draft.lines().get(line).productCode();
            products.add(
                    required(known.products().get(code), "lines[%d].productCode".formatted(line), "product", code));
        }
        return new Entry(position, draft, storeId, member(draft, known), products);
    }

    private static void mustAddUp(PurchaseDraft draft) {
        Money payments = Money.sum(
                draft.payments().stream().map(PurchaseDraft.Payment::amount).toList());
        if (!draft.payments().isEmpty() && !payments.equals(draft.paid())) {
            throw new Refusal(
                    PurchaseError.PAYMENTS_DIFFER,
                    "The payments add up to %s, the lines to %s.".formatted(payments, draft.paid()));
        }
    }

    private Long member(PurchaseDraft draft, Known known) {
        if (Stream.of(draft.cardNumber(), draft.phone(), draft.memberId())
                        .filter(Objects::nonNull)
                        .count()
                > 1) {
            throw new Refusal(
                    PurchaseError.SEVERAL_MEMBER_REFERENCES,
                    "Name the member by cardNumber, phone or memberId, one only.");
        }
        if (draft.cardNumber() != null) {
            return required(known.cards().get(draft.cardNumber()), "cardNumber", "card", draft.cardNumber());
        }
        if (draft.phone() != null) {
            return required(known.phones().get(phoneHash(draft)), "phone", "member with this phone", null);
        }
        if (draft.memberId() != null) {
            Long id = Ids.find(draft.memberId()).stream()
                    .boxed()
                    .filter(known.members()::contains)
                    .findFirst()
                    .orElse(null);
            return required(id, "memberId", "member", draft.memberId());
        }
        return null;
    }

    private static long required(Long id, String field, String what, String code) {
        if (id == null) {
            throw Refusal.unknownReference(
                    field, "There is no %s%s.".formatted(what, code == null ? "" : " '" + code + "'"));
        }
        return id;
    }
}
