package dev.huigu.commission.internal;

import dev.huigu.commission.Statement;
import dev.huigu.commission.StatementLine;
import dev.huigu.commission.Statements;
import dev.huigu.foundation.access.Caller;
import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.access.Requires;
import dev.huigu.foundation.http.Cursor;
import dev.huigu.foundation.http.Page;
import dev.huigu.foundation.http.PageRequest;
import dev.huigu.foundation.money.Money;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Statements and what explains them. Months are the tenant's; without one it is the current month. */
@Path("commission")
@ApplicationScoped
public class CommissionResource {
    @Inject
    Statements statements;

    @Inject
    StatementReader reader;

    @Inject
    LineReader lines;

    @Inject
    Caller caller;

    @Inject
    TenantContext tenant;

    @Inject
    Clock clock;

    /** What was settled for purchases of one day, in yuan. */
    public record Day(LocalDate date, Money settled) {}

    @GET
    @Path("statements")
    @Transactional
    @Requires(Permission.COMMISSION_READ)
    public Page<Statement> statements(
            @QueryParam("month") String month, @QueryParam("groupCode") String groupCode, @BeanParam PageRequest page) {
        String after = page.after(1).map(cursor -> cursor.text(0)).orElse("");
        List<Statement> rows = ofGroup(month, groupCode).stream()
                .filter(statement -> statement.consultantCode().compareTo(after) > 0)
                .limit(page.fetchSize())
                .toList();
        return page.page(rows, row -> row, row -> Cursor.of(row.consultantCode()));
    }

    @GET
    @Path("statements/export")
    @Produces("text/csv; charset=utf-8")
    @Transactional
    @Requires(Permission.COMMISSION_READ)
    public Response export(@QueryParam("month") String month, @QueryParam("groupCode") String groupCode) {
        YearMonth of = month(month);
        return Response.ok(StatementCsv.of(ofGroup(month, groupCode)))
                .header("Content-Disposition", "attachment; filename=\"commission-%s.csv\"".formatted(of))
                .build();
    }

    private List<Statement> ofGroup(String month, String groupCode) {
        return statements.of(month(month), caller).stream()
                .filter(statement -> groupCode == null || groupCode.equals(statement.groupCode()))
                .toList();
    }

    @GET
    @Path("statements/{month}/{consultantCode}/lines")
    @Transactional
    @Requires(Permission.COMMISSION_READ)
    public Page<StatementLine> lines(
            @PathParam("month") String month,
            @PathParam("consultantCode") String consultantCode,
            @BeanParam PageRequest page) {
        YearMonth of = month(month);
        StatementReader.Consultant consultant =
                reader.find(consultantCode).orElseThrow(() -> Refusal.notFound("consultant"));
        caller.mustReach(Permission.COMMISSION_READ, consultant.storeId(), consultant.id(), "consultant");
        return lines.read(of, consultant.id(), page);
    }

    @GET
    @Path("board")
    @Transactional
    @Requires(Permission.COMMISSION_READ)
    public Statement board(@QueryParam("month") String month) {
        String own = reader.codeOf(caller.consultantId()).orElseThrow(() -> Refusal.notFound("statement of your own"));
        return statements.of(month(month)).stream()
                .filter(statement -> statement.consultantCode().equals(own))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("statement: no scheme holds in this month"));
    }

    @GET
    @Path("months/{month}/daily")
    @Transactional
    @Requires(Permission.COMMISSION_READ)
    public Page<Day> daily(
            @PathParam("month") String month,
            @QueryParam("groupCode") String groupCode,
            @QueryParam("consultantCode") String consultantCode) {
        List<String> consultants = ofGroup(month, groupCode).stream()
                .map(Statement::consultantCode)
                .filter(code -> consultantCode == null || consultantCode.equals(code))
                .toList();
        Map<LocalDate, Money> days = reader.daily(month(month), consultants);
        return new Page<>(
                days.entrySet().stream()
                        .map(day -> new Day(day.getKey(), day.getValue()))
                        .toList(),
                null);
    }

    private YearMonth month(String text) {
        if (text == null || text.isBlank()) {
            return YearMonth.from(tenant.tenant().dateOf(clock.instant()));
        }
        return Months.parse(text);
    }
}
