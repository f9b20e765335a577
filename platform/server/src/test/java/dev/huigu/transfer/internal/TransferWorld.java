package dev.huigu.transfer.internal;

import static dev.huigu.foundation.schema.app.Tables.IMPORT;
import static dev.huigu.foundation.schema.app.Tables.IMPORT_CHUNK;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.schema.app.tables.records.ImportRecord;
import dev.huigu.foundation.tenancy.Tenant;
import dev.huigu.foundation.tenancy.Tenants;
import dev.huigu.job.WorkRunner;
import dev.huigu.testing.Features;
import dev.huigu.testing.InputValidation;
import dev.huigu.testing.SellingBeans;
import dev.huigu.testing.TestClock;
import dev.huigu.testing.TestDatabase;
import dev.huigu.testing.TestTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;
import org.jooq.DSLContext;

/** A brand that sends files, and nodes that work on them. */
final class TransferWorld implements AutoCloseable {
    static final String BOUNDARY = "----bound";

    private static final Features FEATURES = new Features(SellingBeans.and(
            Surroundings.class,
            Drafts.class,
            Importers.class,
            StoreImporter.class,
            ConsultantImporter.class,
            ProductImporter.class,
            MemberImporter.class,
            PurchaseImporter.class,
            PurchaseRows.class,
            Chunks.class,
            Files.class,
            ImportLedger.class,
            Uploads.class,
            Lease.class,
            Rejections.class,
            RejectedCsv.class,
            BatchWriter.class,
            ImportRun.class,
            ImportCleaner.class));

    final Tenant tenant = TestDatabase.get().newTenant();

    /** What the container gives in the product. */
    @ApplicationScoped
    static class Surroundings {
        @Produces
        @Singleton
        Validator validator() {
            return InputValidation.validator();
        }

        @Produces
        @Singleton
        Config config() {
            return SettingsOfTheTest.with("huigu.imports.max-megabytes", "3");
        }
    }

    <T> T get(Class<T> type) {
        return FEATURES.get(type);
    }

    TestTransaction transaction() {
        return get(TestTransaction.class);
    }

    TestClock clock() {
        return get(TestClock.class);
    }

    /** Within the brand, as its requests and jobs are; each transaction is opened by who is called. */
    <T> T inBrand(Supplier<T> work) {
        return get(Tenants.class).call(tenant, work);
    }

    <T> T sql(java.util.function.Function<DSLContext, T> work) {
        return TestDatabase.get()
                .inTenant(tenant, () -> work.apply(get(Database.class).sql()));
    }

    /** The id of an import that waits to be worked on. */
    long send(String kind, String fileName, byte[] content) {
        return inBrand(() -> {
            get(Caller.class).become(new Caller.Identity("staff:owner", Set.of(), Set.of(), null, null));
            try {
                return get(Uploads.class).receive(ImportKind.of(kind), multipart(fileName, content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    long send(String kind, String csv) {
        return send(kind, kind + ".csv", csv.getBytes(UTF_8));
    }

    static MultipartBody multipart(String fileName, byte[] content) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhello\r\n")
                .getBytes(UTF_8));
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return new MultipartBody(
                "multipart/form-data; boundary=" + BOUNDARY, new ByteArrayInputStream(body.toByteArray()));
    }

    /** Another one each time, as after a restart. */
    WorkRunner<ImportRecord> node() {
        return new WorkRunner<>(get(Tenants.class), get(Transactions.class), get(ImportRun.class));
    }

    /** A node looks for work once and does what it finds. */
    void work() {
        node().look(Runnable::run);
    }

    ImportView view(long importId) {
        return inBrand(() -> get(Transactions.class)
                .call(() -> ImportLedger.view(get(ImportLedger.class).get(importId))));
    }

    /** Sends a file and has it worked on. */
    ImportView bring(String kind, String csv) {
        long id = send(kind, csv);
        work();
        return view(id);
    }

    String rejected(long importId) {
        return inBrand(() -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                get(RejectedCsv.class).of(Ids.text(importId)).write(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toString(UTF_8);
        });
    }

    /** As when so much time has passed since the node died. */
    void letLeasesRunOut() {
        sql(sql -> sql.update(IMPORT)
                .set(IMPORT.TAKEN_UNTIL, Instant.EPOCH)
                .where(IMPORT.TENANT_ID.eq(tenant.id()))
                .execute());
    }

    int chunks() {
        return sql(sql -> sql.fetchCount(IMPORT_CHUNK, IMPORT_CHUNK.TENANT_ID.eq(tenant.id())));
    }

    @Override
    public void close() {
        transaction().live();
    }
}
