package dev.huigu.foundation.money;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** Takes strings only: a JSON number may have been a binary fraction on the way. */
final class MoneyDeserializer extends StdScalarDeserializer<Money> {
    private static final long serialVersionUID = 1L;

    MoneyDeserializer() {
        super(Money.class);
    }

    @Override
    public Money deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (Money) context.handleUnexpectedToken(Money.class, parser);
        }
        try {
            return Money.yuan(parser.getText());
        } catch (NumberFormatException e) {
            return (Money) context.handleWeirdStringValue(Money.class, parser.getText(), e.getMessage());
        }
    }
}
