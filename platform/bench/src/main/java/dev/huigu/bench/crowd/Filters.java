package dev.huigu.bench.crowd;

import java.time.LocalDate;
import java.util.List;

/** What headquarters filter by beside portraits, with the statements that find the same members. */
final class Filters {

    /** Who bought in the last %d days what follows. */
    private static final String BUYERS =
            """
            select p.member_id from app.purchase p
            join app.purchase_line l on l.tenant_id = p.tenant_id and l.purchase_id = p.id
            join app.product g on g.tenant_id = l.tenant_id and g.id = l.product_id
            left join app.category c on c.tenant_id = g.tenant_id and c.id = g.category_id
            left join app.brand b on b.tenant_id = g.tenant_id and b.id = g.brand_id
            where p.tenant_id = ${tenant} and p.member_id is not null
            and p.purchased_on between date '${today}' - %d and '${today}' and\s""";

    /** Whose purchases of the last %d days, net, add up to what follows. */
    private static final String SPENDERS =
            """
            select p.member_id from app.purchase p
            left join (select purchase_id, sum(amount) as amount from app.refund where tenant_id = ${tenant}
            and state = 'APPLIED' group by purchase_id) back on back.purchase_id = p.id
            where p.tenant_id = ${tenant} and p.member_id is not null
            and p.purchased_on between date '${today}' - %d and '${today}'
            group by p.member_id having sum(p.paid - coalesce(back.amount, 0))\s""";

    private static final String TAGGED =
            """
            select t.member_id from app.member_tag t join app.tag n on n.tenant_id = t.tenant_id and n.id = t.tag_id
            where t.tenant_id = ${tenant} and n.name =\s""";

    private final LocalDate today;

    Filters(LocalDate today) {
        this.today = today;
    }

    List<Question> all() {
        return List.of(
                bought("product", "\"products\":[\"P0001\",\"P0007\"]", "g.code in ('P0001', 'P0007')"),
                bought("category", "\"categories\":[\"类别3\"]", "c.name = '类别3'"),
                bought("brand", "\"brands\":[\"品牌5\"]", "b.name = '品牌5'"),
                notBought("product", "\"products\":[\"P0001\"]", "g.code = 'P0001'"),
                notBought("category", "\"categories\":[\"类别3\"]", "c.name = '类别3'"),
                notBought("brand", "\"brands\":[\"品牌5\"]", "b.name = '品牌5'"),
                new Question(
                        "spent 200 to 600 in 90 days",
                        spent(90, "\"min\":\"200.00\",\"max\":\"600.00\""),
                        "select count(*) from (" + SPENDERS.formatted(90) + "between 200 and 600) spenders"),
                anyOfThree());
    }

    Question tenConditions() {
        String criteria =
                """
                {"all":[{"gender":"FEMALE"},{"age":{"from":25,"to":45}},{"cardIssued":{"from":"2021-01-01"}},
                {"not":{"portrait":"NEW"}},{"not":{"storeCode":"S07"}},{"tag":{"noneOf":["方脸"]}},
                {"purchased":{"withinDays":180,"categories":["类别1","类别2","类别3","类别4"]}},
                {"notPurchased":{"withinDays":7,"brands":["品牌5"]}},%s,
                {"any":[{"portrait":"ACTIVE"},{"portrait":"DORMANT"}]}]}"""
                        .formatted(spent(300, "\"min\":\"50.00\""));
        return new Question("ten conditions", criteria, tenConditionsByHand());
    }

    private static String tenConditionsByHand() {
        return ofMembers("m.gender = 'FEMALE' and m.card_issued_on >= '2021-01-01'"
                + " and m.birthday_calendar = 'SOLAR' and m.birthday::date > date '${today}' - interval '46 years'"
                + " and m.birthday::date <= date '${today}' - interval '25 years'"
                + " and m.card_issued_on <= date '${today}' - 30"
                + " and m.store_id <> (select id from app.store where tenant_id = ${tenant} and code = 'S07')"
                + isNone(TAGGED + "'方脸'")
                + " and m.id in (" + BUYERS.formatted(180) + "c.name in ('类别1', '类别2', '类别3', '类别4'))"
                + isNone(BUYERS.formatted(7) + "b.name = '品牌5'")
                + " and m.id in (" + SPENDERS.formatted(300) + ">= 50)"
                + " and m.id in (select member_id from app.purchase where tenant_id = ${tenant} group by member_id"
                + " having count(*) filter (where purchased_on >= date '${today}' - 90) >= 2"
                + " or max(purchased_on) between date '${today}' - 180 and date '${today}' - 91)");
    }

    /** So, and not by {@code not in}, which compares each with each where the others do not fit a session's memory. */
    private static String isNone(String others) {
        return " and not exists (select from (" + others + ") others where others.member_id = m.id)";
    }

    private Question anyOfThree() {
        String criteria = "{\"any\":[{\"portrait\":\"NEW\"},{\"tag\":{\"anyOf\":[\"圆脸\"]}},%s]}"
                .formatted(spent(180, "\"min\":\"1500.00\""));
        String sql = ofMembers("(m.card_issued_on > date '${today}' - 30 or m.id in (" + TAGGED + "'圆脸') or m.id in ("
                + SPENDERS.formatted(180) + ">= 1500))");
        return new Question("new, tagged or spent 1,500", criteria, sql);
    }

    private static Question bought(String what, String of, String condition) {
        return new Question(
                "bought in 30 days, by " + what,
                "{\"purchased\":{\"withinDays\":30,%s}}".formatted(of),
                "select count(distinct member_id) from (" + BUYERS.formatted(30) + condition + ") buyers");
    }

    private static Question notBought(String what, String of, String condition) {
        return new Question(
                "not bought in 30 days, by " + what,
                "{\"notPurchased\":{\"withinDays\":30,%s}}".formatted(of),
                ofMembers("true" + isNone(BUYERS.formatted(30) + condition)));
    }

    private String spent(int days, String amounts) {
        return "{\"spent\":{\"from\":\"%s\",\"to\":\"%s\",%s}}".formatted(today.minusDays(days), today, amounts);
    }

    private static String ofMembers(String condition) {
        return "select count(*) from app.member m where m.tenant_id = ${tenant} and " + condition;
    }
}
