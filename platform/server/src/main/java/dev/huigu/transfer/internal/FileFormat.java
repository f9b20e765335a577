package dev.huigu.transfer.internal;

import dev.huigu.foundation.problem.CommonError;
import dev.huigu.foundation.problem.FieldError;
import dev.huigu.foundation.problem.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How a file is written, told by the end of its name and checked against its first bytes. */
enum FileFormat {
    CSV,
    XLSX;

    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    static final int FIRST_BYTES = 4;

    /** @throws Refusal 415 for any other */
    static FileFormat of(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> lower.endsWith("." + format.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(FileFormat::unsupported);
    }

    /** @throws Refusal 415 if the name says one thing and the content another */
    void check(byte[] firstBytes) {
        boolean archive = Arrays.equals(firstBytes, ARCHIVE);
        boolean fits = this == XLSX ? archive : !archive && !Arrays.equals(firstBytes, OLD_EXCEL);
        if (!fits) {
            throw unsupported();
        }
    }

    private static Refusal unsupported() {
        String detail = "must be a .csv file in UTF-8 or an .xlsx file; save it as one of these";
        return new Refusal(
                CommonError.UNSUPPORTED_MEDIA_TYPE,
                "file " + detail,
                List.of(new FieldError("file", "unsupported-file", detail)));
    }
}
