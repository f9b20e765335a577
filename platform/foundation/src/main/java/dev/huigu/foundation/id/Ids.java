package dev.huigu.foundation.id;

import com.github.f4b6a3.tsid.Tsid;
import com.github.f4b6a3.tsid.TsidCreator;
import java.time.Instant;
import java.util.OptionalLong;

/** Ids are 64-bit and time-sorted (TSID), made by the application; outside they are 13 characters. */
public final class Ids {
    private static final int RANDOM_BITS = 22;

    private Ids() {}

    public static long next() {
        return TsidCreator.getTsid1024().toLong();
    }

    public static String text(long id) {
        return Tsid.from(id).toString();
    }

    /** No id made before that moment of real time is as large, none made after it is smaller. */
    public static long firstAt(Instant moment) {
        return (moment.toEpochMilli() - Tsid.TSID_EPOCH) << RANDOM_BITS;
    }

    /** The id, or nothing where the text is no id: then nothing can have it, and the answer is 404. */
    public static OptionalLong find(String text) {
        return text != null && Tsid.isValid(text)
                ? OptionalLong.of(Tsid.from(text).toLong())
                : OptionalLong.empty();
    }
}
