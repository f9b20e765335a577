package dev.huigu.purchase.internal;

import static dev.huigu.foundation.schema.app.Tables.PURCHASE;
import static dev.huigu.foundation.schema.app.Tables.PURCHASE_LINE;
import static dev.huigu.foundation.schema.app.Tables.PURCHASE_PAYMENT;

import dev.huigu.foundation.db.Batches;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.schema.app.tables.records.PurchaseLineRecord;
import dev.huigu.foundation.schema.app.tables.records.PurchasePaymentRecord;
import dev.huigu.foundation.schema.app.tables.records.PurchaseRecord;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.purchase.PurchaseDraft;
import dev.huigu.purchase.PurchaseKey;
import dev.huigu.purchase.PurchasesRecorded.Recorded;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.RowCountQuery;

/**
 * Writes purchases that are not known yet.
 *
 * <p>Locks, always in this order: the purchases' stripes, the members, then the numbers themselves, each sorted.
 * Whoever writes the same purchase at once waits at the unique number and finds it known.
 */
@Singleton
public class PurchaseLedger {
    private final Database database;
    private final TenantContext tenant;
    private final PurchaseStripes stripes;
    private final PurchaseOwners owners;
    private final Clock clock;

    @Inject
    public PurchaseLedger(
            Database database, TenantContext tenant, PurchaseStripes stripes, PurchaseOwners owners, Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.stripes = stripes;
        this.owners = owners;
        this.clock = clock;
    }

    /**
     * A draft with its references resolved.
     *
     * @param memberId whom the draft names, who may have been merged into another since; null: a customer without a card
     */
    public record Entry(int position, PurchaseDraft draft, long storeId, Long memberId, List<Long> productIds) {
        public PurchaseKey key() {
            return new PurchaseKey(draft.source(), draft.number());
        }

        public String contentHash() {
            return ContentHash.of(this);
        }
    }

    /** A purchase as it stands in the ledger. */
    public record Written(PurchaseKey key, long storeId, Recorded recorded, String contentHash, boolean isNew) {
        public long id() {
            return recorded.id();
        }
    }

    /** Every entry's purchase, whether it was written now or before. The keys of the entries differ. */
    public Map<PurchaseKey, Written> write(List<Entry> entries) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        List<Entry> sorted =
                entries.stream().sorted(Comparator.comparing(Entry::key)).toList();
        stripes.share(sorted.stream().map(Entry::key).toList());
        PurchaseOwners.Owners owners = this.owners.lock(
                sorted.stream().map(Entry::memberId).filter(Objects::nonNull).toList());
        Map<PurchaseKey, Written> written = new HashMap<>(find(keys(sorted)));
        List<Entry> missing = sorted.stream()
                .filter(entry -> !written.containsKey(entry.key()))
                .toList();
        Map<PurchaseKey, Written> inserted = insert(missing, owners);
        written.putAll(inserted);
        List<Entry> overtaken = missing.stream()
                .filter(entry -> !inserted.containsKey(entry.key()))
                .toList();
        written.putAll(find(keys(overtaken)));
        return written;
    }

    private static Set<PurchaseKey> keys(List<Entry> entries) {
        return entries.stream().map(Entry::key).collect(Collectors.toSet());
    }

    /** The purchase, its member locked; nothing while it has not arrived. Read again where it moved meanwhile. */
    Optional<Written> findAndLock(PurchaseKey key) {
        Optional<Written> found = findOne(key);
        Optional<Written> locked;
        do {
            locked = found;
            locked.map(purchase -> purchase.recorded().memberId())
                    .ifPresent(memberId -> owners.lock(List.of(memberId)));
            found = findOne(key);
        } while (!memberOf(found).equals(memberOf(locked)));
        return found;
    }

    private Optional<Written> findOne(PurchaseKey key) {
        return find(Set.of(key)).values().stream().findFirst();
    }

    private static Optional<Long> memberOf(Optional<Written> purchase) {
        return purchase.map(found -> found.recorded().memberId());
    }

    private Map<PurchaseKey, Written> find(Set<PurchaseKey> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return database
                .sql()
                .selectFrom(PURCHASE)
                .where(PURCHASE.TENANT_ID.eq(tenant.id()))
                .and(PurchaseKeys.oneOf(keys, PURCHASE.SOURCE, PURCHASE.NUMBER))
                .fetch(found -> written(found, false))
                .stream()
                .collect(Collectors.toMap(Written::key, found -> found));
    }

    private Map<PurchaseKey, Written> insert(List<Entry> entries, PurchaseOwners.Owners owners) {
        Map<Long, Entry> byId = new LinkedHashMap<>();
        entries.forEach(entry -> byId.put(Ids.next(), entry));
        Instant now = clock.instant();
        List<PurchaseRecord> rows = byId.entrySet().stream()
                .map(numbered -> row(numbered.getKey(), numbered.getValue(), owners, now))
                .toList();
        Map<PurchaseKey, Written> inserted = new HashMap<>();
        for (PurchaseRecord row : Batches.insert(database, rows, this::insertIfNew)) {
            inserted.put(byId.get(row.getId()).key(), written(row, true));
        }
        byId.values().removeIf(entry -> !inserted.containsKey(entry.key()));
        insertDetails(byId);
        return inserted;
    }

    private RowCountQuery insertIfNew(PurchaseRecord row) {
        return database.sql().insertInto(PURCHASE).set(row).onConflictDoNothing();
    }

    private PurchaseRecord row(long id, Entry entry, PurchaseOwners.Owners owners, Instant now) {
        PurchaseDraft draft = entry.draft();
        PurchaseOwners.Owner owner = owners.of(entry.memberId(), draft.purchasedAt());
        return new PurchaseRecord()
                .setTenantId(tenant.id())
                .setId(id)
                .setSource(draft.source())
                .setNumber(draft.number())
                .setStoreId(entry.storeId())
                .setChannel(draft.channel().name())
                .setPurchasedAt(draft.purchasedAt())
                .setPurchasedOn(tenant.tenant().dateOf(draft.purchasedAt()))
                .setMemberId(owner.memberId())
                .setCardMemberId(owner.cardMemberId())
                .setBoundMemberId(owner.boundMemberId())
                .setPaid(draft.paid())
                .setContentHash(entry.contentHash())
                .setRecordedAt(now);
    }

    private static Written written(PurchaseRecord row, boolean isNew) {
        return new Written(
                new PurchaseKey(row.getSource(), row.getNumber()),
                row.getStoreId(),
                new Recorded(row.getId(), row.getMemberId(), row.getPurchasedAt(), row.getPurchasedOn(), row.getPaid()),
                row.getContentHash(),
                isNew);
    }

    private void insertDetails(Map<Long, Entry> entries) {
        List<PurchaseLineRecord> lines = new ArrayList<>();
        List<PurchasePaymentRecord> payments = new ArrayList<>();
        entries.forEach((id, entry) -> {
            for (int line = 0; line < entry.productIds().size(); line++) {
                lines.add(line(id, entry, line));
            }
            for (int position = 0; position < entry.draft().payments().size(); position++) {
                payments.add(payment(id, entry, position));
            }
        });
        Batches.insert(database, PURCHASE_LINE, lines);
        Batches.insert(database, PURCHASE_PAYMENT, payments);
    }

    private PurchaseLineRecord line(long purchaseId, Entry entry, int line) {
        PurchaseDraft.Line draft = entry.draft().lines().get(line);
        return new PurchaseLineRecord()
                .setTenantId(tenant.id())
                .setPurchaseId(purchaseId)
                .setLine(line)
                .setProductId(entry.productIds().get(line))
                .setQuantity(draft.quantity())
                .setUnitPrice(draft.unitPrice())
                .setPaid(draft.paid());
    }

    private PurchasePaymentRecord payment(long purchaseId, Entry entry, int position) {
        PurchaseDraft.Payment draft = entry.draft().payments().get(position);
        return new PurchasePaymentRecord()
                .setTenantId(tenant.id())
                .setPurchaseId(purchaseId)
                .setPosition(position)
                .setMeans(draft.means().name())
                .setAmount(draft.amount());
    }
}
