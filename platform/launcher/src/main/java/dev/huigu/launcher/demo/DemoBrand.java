package dev.huigu.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.launcher.Pause;
import dev.huigu.launcher.Progress;
import dev.huigu.launcher.StartFailure;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes the demo brand through the public API. Every call may be repeated: the imports and receipts know their
 * own numbers, the people their e-mail, the scheme its month.
 */
public final class DemoBrand {

    private static final String PART = "Demo brand";
    private static final long SEED = 20_260_901;
    private static final int CONFLICT = 409;

    private final DemoApi api;
    private final DemoNotes notes;
    private final DemoPlan plan;
    private final Progress progress;
    private boolean begun;

    /**
     * @param file where the brand's sign-ins are kept
     * @param now what the product takes as now; the history of a brand that is begun ends there
     */
    public DemoBrand(Path file, String publicUrl, String keycloakUrl, Instant now, Progress progress) {
        this.notes = DemoNotes.in(file, now);
        this.api = new DemoApi(publicUrl, keycloakUrl, notes);
        this.plan = new DemoPlan(SEED, notes.historyEnds());
        this.progress = progress;
    }

    /** The brand, its people and its members: what somebody needs to sign in and look around. Some seconds. */
    public void begin() {
        if (!notes.isDone()) {
            progress.step(PART, "signing up, with its stores, people and members");
            signUp();
            importRows("stores", "code,name,channel", Shops.stores(), Shops.Store::row);
            importRows(
                    "consultants", "code,name,storeCode,phone,groupCode", Shops.consultants(), Shops.Consultant::row);
            addStaff();
            importRows(
                    "products",
                    "code,name,category,brand,unit,price,consumptionDays",
                    Catalogue.products(),
                    Product::row);
            setScheme();
            importRows(
                    "members",
                    "cardNumber,name,phone,gender,birthday,birthdayCalendar,cardIssuedOn,storeCode,consultantCode",
                    plan.members(),
                    Member::row);
        }
        begun = true;
        makeMemberLink();
    }

    /** The receipts and returns, a minute or so; nothing where the beginning failed. */
    public void complete() {
        if (begun && !notes.isDone()) {
            new Receipts(api, progress).send(plan);
            notes.done();
            progress.step(PART, "complete");
        }
    }

    /** Prints who can sign in; nobody where the beginning failed. */
    public void showSignIns() {
        if (!begun) {
            return;
        }
        progress.line("Demo brand   sign in at the console or the consultant app:");
        for (DemoRole role : DemoRole.values()) {
            progress.line("  %-34s %s  %s %s"
                    .formatted(notes.email(role), notes.password(role), role.title(), role.personName()));
        }
        if (!notes.memberLink().isEmpty()) {
            progress.line("  a member's page (opens once): " + notes.memberLink());
        }
    }

    private void signUp() {
        ObjectNode body = DemoApi.JSON
                .createObjectNode()
                .put("brandName", "小树苗母婴")
                .put("slug", DemoNotes.SLUG)
                .put("industry", "母婴")
                .put("ownerName", DemoRole.OWNER.personName())
                .put("ownerEmail", notes.email(DemoRole.OWNER))
                .put("password", notes.password(DemoRole.OWNER))
                .put("timeZone", DemoPlan.ZONE.getId());
        api.signUp(body, Set.of(CONFLICT));
        JsonNode me = api.get("/api/v1/me");
        if (!me.path("tenant").path("slug").asText().equals(DemoNotes.SLUG)) {
            throw new StartFailure("the owner of the demo brand is not known to the platform: " + me);
        }
    }

    private void addStaff() {
        for (DemoRole role : DemoRole.values()) {
            if (role != DemoRole.OWNER) {
                api.post("/api/v1/staff", staff(role), CONFLICT);
            }
        }
    }

    private ObjectNode staff(DemoRole role) {
        ObjectNode body = DemoApi.JSON
                .createObjectNode()
                .put("name", role.personName())
                .put("email", notes.email(role))
                .put("password", notes.password(role));
        body.putArray("roles").add(role.name());
        if (role == DemoRole.STORE_MANAGER || role == DemoRole.CONSULTANT) {
            body.put("storeCode", "S01");
        }
        if (role == DemoRole.CONSULTANT) {
            body.put("consultantCode", "C01");
        }
        return body;
    }

    private void setScheme() {
        ObjectNode scheme = DemoApi.JSON
                .createObjectNode()
                .put("name", "会员消费奖励")
                .put("validFrom", plan.schemeValidFrom().toString())
                .put("target", "60000.00")
                .put("base", "1000.00")
                .put("shortfallRate", "0.01")
                .put("excessRate", "0.1");
        scheme.putObject("windows").put("newDays", 30).put("dormantDays", 90).put("lostDays", 180);
        scheme.putObject("multipliers")
                .put("NEW_FIRST", "2")
                .put("NEW_REPEAT", "2.5")
                .put("LOST", "3")
                .put("DORMANT", "2")
                .put("OTHER", "1");
        scheme.putObject("channels").put("OFFLINE", "0.9").put("ONLINE", "1");
        api.put("/api/v1/commission/schemes/standard", scheme);
    }

    private <T> void importRows(String kind, String header, List<T> things, Function<T, String> row) {
        var content = new StringBuilder(header).append('\n');
        things.forEach(thing -> content.append(row.apply(thing)).append('\n'));
        String id = api.postFile("/api/v1/imports?kind=" + kind, kind + ".csv", content.toString())
                .path("id")
                .asText();
        JsonNode state = api.get("/api/v1/imports/" + id);
        while (state.path("state").asText().equals("RUNNING")) {
            Pause.millis(250);
            state = api.get("/api/v1/imports/" + id);
        }
        if (!state.path("state").asText().equals("DONE")
                || state.path("rejected").asInt() > 0) {
            throw new StartFailure("the import of %s ended as %s".formatted(kind, state));
        }
    }

    /** Anew at each start: a link opens once. */
    private void makeMemberLink() {
        String card = plan.members().get(0).cardNumber();
        JsonNode member = api.get("/api/v1/members?q=" + card).path("items").path(0);
        String links = "/api/v1/members/" + member.path("id").asText() + "/links";
        notes.keepMemberLink(
                api.post(links, DemoApi.JSON.createObjectNode()).path("url").asText());
    }
}
