package dev.huigu.transfer.internal;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Watches the bytes of a sheet for what no program writes and what would fill the memory of its reader: a tag or a
 * text without end, and a cell in a column beyond the last one, XFD. Not UTF-8: such a file is not watched, but
 * refused.
 */
final class TagLimits {
    private static final int MOST_BYTES_BETWEEN_TAGS = 256 * 1024;
    private static final int MOST_BYTES_OF_A_CELL_TAG = 256;
    private static final Pattern BEYOND_THE_LAST_COLUMN = Pattern.compile("[\"']\\$?[A-Za-z]{4,}\\$?\\d|&");

    private final byte[] tag = new byte[MOST_BYTES_OF_A_CELL_TAG];
    private int length;
    private boolean inTag;

    /** False if this is not to be read on. */
    boolean accept(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            byte next = bytes[i];
            if (next == '<') {
                inTag = true;
                length = 0;
            } else if (next == '>') {
                if (inTag && isCell() && isSuspicious()) {
                    return false;
                }
                inTag = false;
                length = 0;
            } else {
                if (length < tag.length) {
                    tag[length] = next;
                }
                length++;
                if (next == 0 || length > MOST_BYTES_BETWEEN_TAGS) {
                    return false;
                }
            }
        }
        return true;
    }

    /** {@code c} or, with a prefix, {@code x:c}. */
    private boolean isCell() {
        int end = 0;
        while (end < Math.min(length, tag.length) && tag[end] > ' ') {
            end++;
        }
        return end > 0 && end < length && tag[end - 1] == 'c' && (end == 1 || tag[end - 2] == ':');
    }

    private boolean isSuspicious() {
        return length > tag.length
                || BEYOND_THE_LAST_COLUMN
                        .matcher(new String(tag, 0, length, StandardCharsets.ISO_8859_1))
                        .find();
    }
}
