package dev.huigu.segment.internal.sheet;

import static dev.huigu.foundation.schema.app.Tables.MEMBER;
import static dev.huigu.foundation.schema.app.Tables.MEMBER_TAG;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.db.RawRows;
import dev.huigu.foundation.id.IdMap;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.Birthday;
import dev.huigu.member.BirthdayCalendar;
import dev.huigu.member.Gender;
import dev.huigu.portrait.MemberPurchasesBuilder;
import dev.huigu.portrait.MembersToRead;
import dev.huigu.portrait.PortraitSources;
import dev.huigu.portrait.Portrayed;
import dev.huigu.portrait.ProductNumbers;
import dev.huigu.portrait.PurchaseReader;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the sheets of some members, or of all, in a number of statements that does not grow with them. */
@Singleton
public class SheetReader {
    private static final long[] NO_TAGS = {};

    private final Database database;
    private final TenantContext tenant;
    private final FieldReader fields;
    private final ConsentReader consents;
    private final PurchaseReader purchases;
    private final PortraitSources sources;

    @Inject
    public SheetReader(
            Database database,
            TenantContext tenant,
            FieldReader fields,
            ConsentReader consents,
            PurchaseReader purchases,
            PortraitSources sources) {
        this.database = database;
        this.tenant = tenant;
        this.fields = fields;
        this.consents = consents;
        this.purchases = purchases;
        this.sources = sources;
    }

    /** In the order of the ids. */
    public List<MemberSheet> read(MembersToRead members, ProductNumbers products) {
        List<MemberSheet> sheets = new ArrayList<>();
        forEach(members, products, sheets::add);
        return sheets;
    }

    /** In the order of the ids. */
    public void forEach(MembersToRead members, ProductNumbers products, Consumer<MemberSheet> look) {
        Facts facts = new Facts(
                tags(members),
                fields.of(members),
                consents.of(members),
                purchases.read(members, products),
                sources.of(members));
        RawRows.forEach(
                database.sql()
                        .select(
                                MEMBER.ID,
                                MEMBER.STORE_ID,
                                MEMBER.CONSULTANT_ID,
                                MEMBER.GENDER,
                                MEMBER.BIRTHDAY,
                                MEMBER.BIRTHDAY_CALENDAR,
                                RawRows.day(MEMBER.CARD_ISSUED_ON),
                                MEMBER.ORIGIN,
                                MEMBER.CARD_TYPE)
                        .from(MEMBER)
                        .where(MEMBER.TENANT_ID.eq(tenant.id()))
                        .and(MEMBER.GONE_AT.isNull())
                        .and(members.in(MEMBER.ID))
                        .orderBy(MEMBER.ID),
                row -> look.accept(facts.sheet(row)));
    }

    /** Of each member in ascending order. */
    private IdMap<long[]> tags(MembersToRead members) {
        IdMap<long[]> tags = new IdMap<>();
        RawRows.forEach(
                database.sql()
                        .select(MEMBER_TAG.MEMBER_ID, MEMBER_TAG.TAG_ID)
                        .from(MEMBER_TAG)
                        .where(MEMBER_TAG.TENANT_ID.eq(tenant.id()))
                        .and(members.in(MEMBER_TAG.MEMBER_ID)),
                row -> {
                    long memberId = row.getLong(1);
                    tags.put(memberId, with(row.getLong(2), tags.get(memberId)));
                });
        return tags;
    }

    private static long[] with(long tag, long[] tags) {
        if (tags == null) {
            return new long[] {tag};
        }
        long[] more = Arrays.copyOf(tags, tags.length + 1);
        more[tags.length] = tag;
        Arrays.sort(more);
        return more;
    }

    /** What other tables than the members' own say; each is let go of with its sheet: of a million they are large. */
    private record Facts(
            IdMap<long[]> tags,
            IdMap<Map<Long, Comparable<?>>> fields,
            IdMap<Set<Long>> consents,
            IdMap<MemberPurchasesBuilder> purchases,
            PortraitSources.Said said) {

        MemberSheet sheet(ResultSet row) throws SQLException {
            long id = row.getLong(1);
            String told = row.getString(5);
            Birthday birthday = told == null ? null : Birthday.of(told, BirthdayCalendar.valueOf(row.getString(6)));
            return new ReadSheet(
                    id,
                    row.getLong(2),
                    row.getLong(3),
                    Gender.valueOf(row.getString(4)),
                    birthday == null ? 0 : birthday.code(),
                    birthday == null ? Portrayed.NEVER : (int) birthday.bornOn().toEpochDay(),
                    row.getInt(7),
                    intern(row.getString(8)),
                    intern(row.getString(9)),
                    taken(tags, id, NO_TAGS),
                    taken(fields, id, Map.of()),
                    taken(consents, id, Set.of()),
                    MemberPurchasesBuilder.built(purchases.remove(id)),
                    said.contactedOn(id),
                    said.couponsExpireOn(id),
                    said.storedValue(id));
        }

        private static <T> T taken(IdMap<T> from, long id, T otherwise) {
            T taken = from.remove(id);
            return taken == null ? otherwise : taken;
        }

        /** A brand has few of these texts, and many members. */
        private static String intern(String text) {
            return text == null ? null : text.intern();
        }
    }
}
