package dev.huigu.segment.internal.sheet;

import static dev.huigu.foundation.schema.app.Tables.MEMBER_FIELD_VALUE;

import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.db.RawRows;
import dev.huigu.foundation.id.IdMap;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.portrait.MembersToRead;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Reads what members have in the brand's own fields: a text, a number or a date each, by the field's id. */
@Singleton
public class FieldReader {
    private final Database database;
    private final TenantContext tenant;

    @Inject
    public FieldReader(Database database, TenantContext tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** A member without any is missing from the answer. */
    IdMap<Map<Long, Comparable<?>>> of(MembersToRead members) {
        IdMap<Map<Long, Comparable<?>>> values = new IdMap<>();
        RawRows.forEach(
                database.sql()
                        .select(
                                MEMBER_FIELD_VALUE.MEMBER_ID,
                                MEMBER_FIELD_VALUE.FIELD_ID,
                                MEMBER_FIELD_VALUE.TEXT_VALUE,
                                MEMBER_FIELD_VALUE.NUMBER_VALUE,
                                RawRows.day(MEMBER_FIELD_VALUE.DATE_VALUE))
                        .from(MEMBER_FIELD_VALUE)
                        .where(MEMBER_FIELD_VALUE.TENANT_ID.eq(tenant.id()))
                        .and(members.in(MEMBER_FIELD_VALUE.MEMBER_ID)),
                row -> values.getOrMake(row.getLong(1), HashMap::new).put(row.getLong(2), value(row)));
        return values;
    }

    private static Comparable<?> value(ResultSet row) throws SQLException {
        String text = row.getString(3);
        if (text != null) {
            return text;
        }
        BigDecimal number = row.getBigDecimal(4);
        return number == null ? RawRows.date(row, 5) : number;
    }
}
