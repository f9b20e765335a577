package dev.huigu.foundation.crypto;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/**
 * Writes a whole phone, ID number or address, for {@code @JsonSerialize(using = …)} where that is meant: a change that
 * is merged into what is stored, or an answer to who said why.
 */
public class InClear extends StdSerializer<Masked> {
    private static final long serialVersionUID = 1L;

    public InClear() {
        super(Masked.class);
    }

    @Override
    public void serialize(Masked value, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(value.inClear());
    }
}
