package dev.huigu.tenant;

import static dev.huigu.foundation.schema.app.Tables.SETTINGS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.http.MergePatch;
import dev.huigu.foundation.json.Json;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The settings of the brand at hand. */
@Singleton
public class TenantSettings {
    private final Database database;
    private final TenantContext tenant;
    private final MergePatch mergePatch;

    @Inject
    public TenantSettings(Database database, TenantContext tenant, MergePatch mergePatch) {
        this.database = database;
        this.tenant = tenant;
        this.mergePatch = mergePatch;
    }

    /** @param version 0 as long as nothing was ever set */
    public record Versioned(Settings settings, long version) {}

    public Settings get() {
        return getVersioned().settings();
    }

    public Versioned getVersioned() {
        return database.sql()
                .selectFrom(SETTINGS)
                .where(SETTINGS.TENANT_ID.eq(tenant.id()))
                .fetchOptional(row -> new Versioned(complete(row.getDocument()), row.getVersion()))
                .orElse(new Versioned(Settings.DEFAULT, 0));
    }

    /** A setting that came into being after the document was written has its default. */
    private Settings complete(String document) {
        try {
            return mergePatch.apply((ObjectNode) Json.MAPPER.readTree(document), Settings.DEFAULT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Settings of tenant " + tenant.id() + " cannot be read", e);
        }
    }

    /** @throws Refusal 400 if one setting contradicts another, 412 if somebody else changed them since the version */
    public Versioned replace(long version, Settings settings) {
        settings.mustAgree();
        String document = Json.MAPPER.valueToTree(settings).toString();
        int written = database.sql()
                .insertInto(SETTINGS)
                .set(SETTINGS.TENANT_ID, tenant.id())
                .set(SETTINGS.DOCUMENT, document)
                .set(SETTINGS.VERSION, version + 1)
                .onConflict(SETTINGS.TENANT_ID)
                .doUpdate()
                .set(SETTINGS.DOCUMENT, document)
                .set(SETTINGS.VERSION, version + 1)
                .where(SETTINGS.VERSION.eq(version))
                .execute();
        if (written == 0) {
            throw Refusal.stale();
        }
        return new Versioned(settings, version + 1);
    }
}
