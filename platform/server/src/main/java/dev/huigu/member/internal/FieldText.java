package dev.huigu.member.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** Reads the value of a custom field, whose type is not known yet: a number counts as the text that it is written with. */
public class FieldText extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    public FieldText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return parser.currentToken().isNumeric() ? parser.getText() : context.readValue(parser, String.class);
    }
}
