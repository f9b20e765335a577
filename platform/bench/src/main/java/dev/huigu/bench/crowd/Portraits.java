package dev.huigu.bench.crowd;

import java.util.List;

/** The portraits that can be taken today, with the statements that find the same members. */
final class Portraits {

    private static final String NEVER_BOUGHT =
            """
            select 1 from app.member_figures f where f.tenant_id = ${tenant} and f.member_id = m.id""";

    private static final String LAST_BOUGHT =
            """
            select count(*) from app.member_figures where tenant_id = ${tenant}
            and (last_purchased_at at time zone 'Asia/Shanghai')::date\s""";

    private static final String OFTEN =
            """
            select count(*) from (select 1 from app.purchase where tenant_id = ${tenant} and member_id is not null
            and purchased_on between date '${today}' - 90 and '${today}' group by member_id having count(*) >= %d) often""";

    private static final String THIS_MONTH =
            """
            select 1 from app.member_month b where b.tenant_id = ${tenant} and b.member_id = m.id
            and b.month = date_trunc('month', date '${today}') and b.spent > 0""";

    private Portraits() {}

    static List<Question> all() {
        return List.of(
                portrait("NEW", ofMembers("card_issued_on > date '${today}' - 30 and card_issued_on <= '${today}'")),
                portrait("DORMANT", LAST_BOUGHT + "between date '${today}' - 180 and date '${today}' - 91"),
                portrait("LOST", lost()),
                portrait(
                        "ONE_TIME",
                        "select count(*) from app.member_figures where tenant_id = ${tenant} and purchase_count = 1"),
                portrait("ACTIVE", OFTEN.formatted(2)),
                portrait("HIGHLY_ACTIVE", OFTEN.formatted(4)),
                portrait("LOYAL", loyal()),
                portrait("PURCHASED_THIS_MONTH", ofMembers("exists (" + THIS_MONTH + ")")),
                portrait("NOT_PURCHASED_THIS_MONTH", ofMembers("not exists (" + THIS_MONTH + ")")),
                portrait("CONTACTED", null),
                portrait("TO_CONTACT", ofMembers("true")),
                portrait("RETURN_PRONE", returnProne()),
                rfm("IMPORTANT_VALUE", "<=", ">=", ">="),
                rfm("IMPORTANT_DEVELOP", "<=", "<", ">="),
                rfm("IMPORTANT_KEEP", ">", ">=", ">="),
                rfm("IMPORTANT_WIN_BACK", ">", "<", ">="),
                rfm("GENERAL_IMPORTANT", "<=", ">=", "<"),
                rfm("GENERAL", "<=", "<", "<"),
                rfm("GENERAL_WIN_BACK", ">", ">=", "<"),
                rfm("NO_VALUE", ">", "<", "<"));
    }

    private static Question portrait(String name, String sql) {
        return new Question(name, "{\"portrait\":\"%s\"}".formatted(name), sql);
    }

    private static String ofMembers(String condition) {
        return "select count(*) from app.member m where m.tenant_id = ${tenant} and " + condition;
    }

    private static String lost() {
        return "select (" + LAST_BOUGHT + "< date '${today}' - 180) + ("
                + ofMembers("card_issued_on < date '${today}' - 180 and not exists (" + NEVER_BOUGHT + ")") + ")";
    }

    private static String loyal() {
        return """
                select count(*) from (select 1 from app.member_month where tenant_id = ${tenant} and purchase_count > 0
                and month >= date_trunc('month', date '${today}') - interval '6 months'
                and month < date_trunc('month', date '${today}') group by member_id having count(*) = 6) loyal""";
    }

    private static String returnProne() {
        return """
                select count(*) from (select 1 from app.refund r
                join app.purchase p on p.tenant_id = r.tenant_id and p.id = r.purchase_id
                join app.member_figures f on f.tenant_id = p.tenant_id and f.member_id = p.member_id
                where r.tenant_id = ${tenant} and r.state = 'APPLIED' and f.purchase_count >= 3
                group by p.member_id, f.purchase_count having count(distinct p.id) >= 0.3 * f.purchase_count) prone""";
    }

    /** By how the days since the last purchase, the number of purchases and their average compare with the means. */
    private static Question rfm(String name, String recency, String frequency, String orderValue) {
        String sql =
                """
                with score as (select p.member_id, date '${today}' - max(p.purchased_on) as r, count(*) as f,
                sum(p.paid - coalesce(back.amount, 0)) / count(*) as m
                from app.purchase p left join (select purchase_id, sum(amount) as amount from app.refund
                where tenant_id = ${tenant} and state = 'APPLIED' group by purchase_id) back on back.purchase_id = p.id
                where p.tenant_id = ${tenant} and p.member_id is not null
                and p.purchased_on between date '${today}' - 365 and '${today}' group by p.member_id),
                mean as (select avg(r) as r, avg(f) as f, avg(m) as m from score)
                select count(*) from score, mean
                where score.r %s mean.r and score.f %s mean.f and score.m %s mean.m"""
                        .formatted(recency, frequency, orderValue);
        return new Question("RFM " + name, "{\"rfm\":\"%s\"}".formatted(name), sql);
    }
}
