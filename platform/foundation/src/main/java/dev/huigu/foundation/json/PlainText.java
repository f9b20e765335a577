package dev.huigu.foundation.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;

/**
 * Reads texts, and refuses what PostgreSQL cannot keep: the character U+0000, and half of a surrogate pair, which would
 * be stored as a question mark and never be found again.
 */
class PlainText extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    PlainText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null && !text.codePoints().allMatch(PlainText::canBeKept)) {
            throw InvalidFormatException.from(parser, "holds what is no character", text, String.class);
        }
        return text;
    }

    private static boolean canBeKept(int codePoint) {
        boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return codePoint != 0 && !half;
    }
}
