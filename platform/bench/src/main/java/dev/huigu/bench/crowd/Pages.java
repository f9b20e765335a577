package dev.huigu.bench.crowd;

import com.fasterxml.jackson.databind.JsonNode;
import dev.huigu.bench.load.HttpConnection;
import dev.huigu.bench.product.Api;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Searches, member pages and lists far from their beginning, with the least that SQL must read for them. */
final class Pages {

    private static final int DEPTH = 100_000;
    private static final int PAGE = 500;
    private static final String FOUND = " join app.member m on m.tenant_id = ${tenant} and m.id = k.member_id limit 50";
    private static final String BY_NAME =
            "select m.* from (select member_id from app.member_name_key where tenant_id = ${tenant} and key >= '%s'"
                    + " and key < '%s' order by key, member_id desc limit 50) k"
                    + FOUND;
    private static final String MEMBER = "select * from app.member m where m.tenant_id = ${tenant} and ";

    private final LargeBrand crowd;
    private final String owner;

    Pages(LargeBrand crowd) {
        this.crowd = crowd;
        this.owner = crowd.brand().owner();
    }

    /** @param sql finds one of the same pages */
    record Page(String name, Supplier<byte[]> requests, String sql) {}

    /** The kinds of pages that are asked for. */
    enum Kind {
        NAME,
        INITIALS,
        WHOLE_PHONE,
        LAST_FOUR_DIGITS,
        CARD,
        MEMBER,
        DEEP
    }

    Page of(Kind kind) {
        String someone = "card_number = '" + People.card(crowd.members() / 2) + "'";
        return switch (kind) {
            case NAME -> search("name", People::name, byName(People.name(1)));
            case INITIALS -> search("initials", index -> "wf", byName("wf"));
            case WHOLE_PHONE -> search("whole phone", People::phone, ofTheSame("phone_hash", someone));
            case LAST_FOUR_DIGITS ->
                search(
                        "last four digits",
                        index -> People.phone(index).substring(7),
                        ofTheSame("phone_tail_hash", someone) + " order by id desc limit 50");
            case CARD -> search("card", People::card, MEMBER + someone);
            case MEMBER -> memberPage(MEMBER + someone);
            case DEEP -> deep("members", "/api/v1/members?limit=%d&cursor=%s");
        };
    }

    private Page search(String by, IntFunction<String> text, String sql) {
        return new Page(
                "search by " + by,
                () -> get("/api/v1/members?q=" + URLEncoder.encode(text.apply(anybody()), StandardCharsets.UTF_8)),
                sql);
    }

    private static String byName(String prefix) {
        return BY_NAME.formatted(prefix, prefix + Character.toString(Character.MAX_CODE_POINT));
    }

    private static String ofTheSame(String column, String someone) {
        return MEMBER + column + " = (select " + column + " from app.member where tenant_id = ${tenant} and " + someone
                + ")";
    }

    private Page memberPage(String sql) {
        List<String> ids = new ArrayList<>();
        for (int each = 0; each < PAGE; each++) {
            ids.add(crowd.brand()
                    .asTill()
                    .get("/api/v1/members?q=" + People.card(anybody()))
                    .path("items")
                    .path(0)
                    .path("id")
                    .asText());
        }
        return new Page(
                "member page",
                () -> get(
                        "/api/v1/members/" + ids.get(ThreadLocalRandom.current().nextInt(ids.size()))),
                sql);
    }

    /** The page of 50 after so many members. */
    private Page deep(String what, String path) {
        Api api = crowd.brand().asOwner();
        String cursor = "";
        for (int passed = 0; passed < Math.min(DEPTH, crowd.members() / 2); passed += PAGE) {
            JsonNode page = api.get(path.formatted(PAGE, cursor).replaceAll("&cursor=$", ""));
            cursor = page.path("nextCursor").asText();
        }
        String next = path.formatted(50, cursor);
        String sql = "select * from app.member where tenant_id = ${tenant} and id < (select id from app.member where"
                + " tenant_id = ${tenant} order by id desc offset %d limit 1) order by id desc limit 50";
        return new Page("%s at depth %,d".formatted(what, DEPTH), () -> get(next), sql.formatted(DEPTH));
    }

    private int anybody() {
        return ThreadLocalRandom.current().nextInt(crowd.members());
    }

    private byte[] get(String path) {
        return HttpConnection.get(path, owner);
    }
}
