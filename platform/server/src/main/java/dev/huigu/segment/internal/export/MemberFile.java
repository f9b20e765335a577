package dev.huigu.segment.internal.export;

import dev.huigu.member.MemberView;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes members to a file, those of one part after those of another.
 *
 * @param zone in which times are told
 */
public record MemberFile(ExportFormat format, ExportLanguage language, ZoneId zone) {
    /** A file whose writing fails is left without its end. */
    public void write(Stream<List<MemberView>> parts, OutputStream out) {
        ExportColumn.Wording wording = new ExportColumn.Wording(language, zone);
        RowWriter rows = format.writer(out, ExportColumn.header(language));
        parts.forEach(part -> part.forEach(member -> rows.write(ExportColumn.row(member, wording))));
        rows.end();
    }
}
