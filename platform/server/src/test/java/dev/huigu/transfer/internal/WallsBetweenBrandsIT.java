package dev.huigu.transfer.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.huigu.foundation.db.Transactions;
import dev.huigu.foundation.http.PageRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WallsBetweenBrandsIT {
    private final TransferWorld mine = new TransferWorld();
    private final TransferWorld other = new TransferWorld();

    @AfterEach
    void close() {
        mine.close();
    }

    @Test
    void anotherBrandsImportIsNotThere() {
        long id = mine.send("stores", "code,name,channel\nS1,,OFFLINE\n");
        mine.work();

        assertThatThrownBy(() -> other.view(id)).hasMessage("There is no such import.");
        assertThatThrownBy(() -> other.rejected(id)).hasMessage("There is no such import.");
        assertThat(list(other)).isEmpty();
        assertThat(list(mine)).hasSize(1);
    }

    @Test
    void thePiecesOfAnotherBrandsFileCannotBeRead() {
        long id = mine.send("stores", ImportingEachKindIT.STORES);

        assertThat(other.inBrand(() -> other.get(Chunks.class).read(id, 0))).isEmpty();
        assertThat(mine.inBrand(() -> mine.get(Chunks.class).read(id, 0))).isPresent();
    }

    private static Iterable<ImportView> list(TransferWorld world) {
        return world.inBrand(() -> world.get(Transactions.class).call(() -> world.get(ImportLedger.class)
                .list(new PageRequest(null, null))
                .items()));
    }
}
