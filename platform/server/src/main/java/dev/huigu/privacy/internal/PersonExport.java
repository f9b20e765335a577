package dev.huigu.privacy.internal;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param records everything kept of the person, in full, by what it is */
@Schema(name = "PersonExport")
public record PersonExport(String memberId, String brandName, Instant exportedAt, Map<String, Object> records) {
    @Override
    public String toString() {
        return "the data of member " + memberId;
    }
}
