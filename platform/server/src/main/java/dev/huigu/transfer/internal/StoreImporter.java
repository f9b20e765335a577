package dev.huigu.transfer.internal;

import dev.huigu.foundation.batch.Outcome;
import dev.huigu.foundation.problem.ErrorCode;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.store.Channel;
import dev.huigu.store.NewStore;
import dev.huigu.store.Stores;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class StoreImporter extends RowImporter<NewStore> {
    private final Stores stores;

    @Inject
    StoreImporter(Drafts drafts, TenantContext tenant, Stores stores) {
        super(drafts, tenant);
        this.stores = stores;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.STORES;
    }

    @Override
    NewStore read(Cells cells) {
        return new NewStore(
                cells.required("code"), cells.required("name"), cells.requiredChoice("channel", Channel.class));
    }

    @Override
    List<Outcome> create(List<NewStore> drafts, String importedBy) {
        return stores.createAll(drafts);
    }

    @Override
    String columnOf(ErrorCode code) {
        return "code";
    }
}
