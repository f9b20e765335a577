package dev.huigu.purchase.internal;

import dev.huigu.foundation.http.PageRequest;
import dev.huigu.member.Person;
import dev.huigu.member.PersonalRecords;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/** What a person bought. It stays when the person is forgotten, and then tells of nobody. */
@Singleton
public class PurchaseRecords implements PersonalRecords {
    private final PurchaseHistory history;

    @Inject
    public PurchaseRecords(PurchaseHistory history) {
        this.history = history;
    }

    @Override
    public Set<String> tables() {
        return Set.of("purchase");
    }

    @Override
    public Map<String, Object> of(Person person) {
        return Map.of("purchases", PageRequest.all(page -> history.of(person.memberId(), null, page)));
    }

    @Override
    public void erase(Person person) {}
}
