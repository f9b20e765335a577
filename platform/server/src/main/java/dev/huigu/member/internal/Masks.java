package dev.huigu.member.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.foundation.crypto.Masked;

/** Who sends back what was shown masked does not mean to change it. */
final class Masks {
    private Masks() {}

    /** The patch without fields that hold the mask of what is stored. */
    static ObjectNode withoutUnchanged(ObjectNode patch, MemberChange stored) {
        ObjectNode meant = patch.deepCopy();
        removeWhereMasked(meant, "phone", stored.phone());
        removeWhereMasked(meant, "idNumber", stored.idNumber());
        removeWhereMasked(meant, "address", stored.address());
        return meant;
    }

    private static void removeWhereMasked(ObjectNode patch, String field, Masked stored) {
        if (stored != null && stored.masked().equals(patch.path(field).textValue())) {
            patch.remove(field);
        }
    }
}
