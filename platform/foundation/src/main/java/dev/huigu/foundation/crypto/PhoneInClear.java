package dev.huigu.foundation.crypto;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/**
 * Writes a whole phone number, for {@code @JsonSerialize(using = …)} where that is meant: a change that is merged
 * into what is stored, or an answer to who said why.
 */
public class PhoneInClear extends StdSerializer<Phone> {
    private static final long serialVersionUID = 1L;

    public PhoneInClear() {
        super(Phone.class);
    }

    @Override
    public void serialize(Phone phone, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(phone.number());
    }
}
