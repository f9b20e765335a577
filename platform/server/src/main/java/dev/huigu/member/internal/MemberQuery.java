package dev.huigu.member.internal;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which members a list shows: a {@code @BeanParam}. All that is given must hold. */
public class MemberQuery {
    @QueryParam("q")
    @Size(max = 100)
    @Parameter(
            description = "The beginning of the name or of its pinyin initials, the whole phone, its last four digits,"
                    + " the number of the card or of the WeChat card, or the whole ID number")
    String q;

    @QueryParam("consultantCode")
    @Parameter(description = "Bound to this consultant")
    String consultantCode;

    @QueryParam("tag")
    @Parameter(description = "Carries this tag, put on by hand or automatic")
    String tag;

    @QueryParam("storeCode")
    @Parameter(description = "Belongs to this store")
    String storeCode;

    public MemberQuery() {}

    Optional<String> text() {
        return given(q);
    }

    Optional<String> consultant() {
        return given(consultantCode);
    }

    Optional<String> tagName() {
        return given(tag);
    }

    Optional<String> store() {
        return given(storeCode);
    }

    /** Blank is none. */
    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(each -> !each.isEmpty());
    }

    MemberQuery(String q, String consultantCode, String tag, String storeCode) {
        this.q = q;
        this.consultantCode = consultantCode;
        this.tag = tag;
        this.storeCode = storeCode;
    }
}
