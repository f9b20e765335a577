package dev.huigu.segment.internal;

import dev.huigu.portrait.Portrait;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many members each portrait holds on a day. */
public record PortraitOverview(LocalDate date, int members, List<Item> items) {
    /** @param count null: the features that it goes by are not there yet */
    public record Item(Portrait portrait, @Schema(nullable = true) Integer count) {}
}
