package dev.huigu.member.internal;

import dev.huigu.foundation.db.UniqueConflict;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.Objects;

@Singleton
public class MemberRepository {
    private final EntityManager entityManager;

    @Inject
    public MemberRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** A member whose row is locked. */
    Member load(long id) {
        Member member = Objects.requireNonNull(entityManager.find(Member.class, id));
        entityManager.refresh(member);
        return member;
    }

    /** Counts as a change where only the tags change, which lie in another table. */
    void touch(Member member) {
        entityManager.lock(member, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** @throws dev.huigu.foundation.problem.Refusal 409 if the new phone or card number is another member's */
    void store(Member member) {
        try {
            entityManager.flush();
        } catch (PersistenceException e) {
            if (UniqueConflict.isOn("member_phone", e)) {
                throw NumberTaken.phone(member.phoneHash());
            }
            if (UniqueConflict.isOn("member_wechat_card", e)) {
                throw NumberTaken.wechatCard(member.wechatCardNumber());
            }
            throw UniqueConflict.isOn("member_card_number", e) ? NumberTaken.card(member.cardNumber()) : e;
        }
    }
}
