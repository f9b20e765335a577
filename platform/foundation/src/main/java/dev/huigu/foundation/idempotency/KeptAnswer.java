package dev.huigu.foundation.idempotency;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** The JSON of an earlier answer, which goes out again as it is. */
record KeptAnswer(@JsonValue @JsonRawValue String json) {}
