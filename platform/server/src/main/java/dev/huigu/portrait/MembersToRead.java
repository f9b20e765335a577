package dev.huigu.portrait;

import static org.jooq.impl.DSL.any;

import java.util.Collection;
import org.jooq.Condition;
import org.jooq.Field;

/** Whose rows a reader reads: those of some members, found one by one, or of all, in the order in which they lie. */
public final class MembersToRead {
    public static final MembersToRead ALL = new MembersToRead(null);

    private final Long[] ids;

    private MembersToRead(Long[] ids) {
        this.ids = ids;
    }

    public static MembersToRead of(Collection<Long> ids) {
        return new MembersToRead(ids.toArray(Long[]::new));
    }

    /** Of a table whose rows name their member; rows of nobody are left out. */
    public Condition in(Field<Long> memberId) {
        return ids == null ? memberId.isNotNull() : memberId.eq(any(ids));
    }
}
