package dev.huigu.transfer.internal;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;

/** The importer of each kind. */
@Singleton
class Importers {
    private final Map<ImportKind, Importer> byKind = new EnumMap<>(ImportKind.class);

    @Inject
    Importers(Instance<Importer> importers) {
        importers.forEach(importer -> byKind.put(importer.kind(), importer));
    }

    Importer of(ImportKind kind) {
        return byKind.get(kind);
    }
}
