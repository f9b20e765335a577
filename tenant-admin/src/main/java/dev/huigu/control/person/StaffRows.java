package dev.huigu.control.person;

import static dev.huigu.foundation.schema.app.Tables.STAFF;

import dev.huigu.foundation.db.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jooq.DSLContext;

/** The one look that the control plane takes at the platform's tables: whether an identity is in use there. */
@Singleton
public class StaffRows {
    private final Database database;

    @Inject
    public StaffRows(Database database) {
        this.database = database;
    }

    boolean has(long tenantId, String subject) {
        return database.sql().transactionResult(transaction -> {
            DSLContext sql = transaction.dsl();
            sql.execute("select app.set_tenant(?)", tenantId);
            return sql.fetchExists(STAFF, STAFF.TENANT_ID.eq(tenantId).and(STAFF.SUBJECT.eq(subject)));
        });
    }
}
