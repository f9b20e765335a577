package dev.huigu.store.internal;

import dev.huigu.foundation.db.TenantOwned;
import dev.huigu.foundation.id.Ids;
import dev.huigu.store.Channel;
import dev.huigu.store.NewStore;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

@Entity
@Table(schema = "app", name = "store")
public class Store extends TenantOwned {
    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    protected Store() {}

    Store(NewStore store) {
        super(Ids.next());
        code = store.code();
        name = store.name();
        channel = store.channel();
    }

    void change(StoreChange change) {
        name = change.name();
        channel = change.channel();
    }

    String code() {
        return code;
    }

    StoreChange changeable() {
        return new StoreChange(name, channel);
    }

    StoreView view() {
        return new StoreView(Ids.text(id()), code, name, channel);
    }
}
