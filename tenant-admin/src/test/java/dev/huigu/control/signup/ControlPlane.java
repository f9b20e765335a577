package dev.huigu.control.signup;

import static dev.huigu.foundation.schema.control.Tables.TENANT;

import dev.huigu.control.Secrets;
import dev.huigu.control.identity.Organizations;
import dev.huigu.control.identity.People;
import dev.huigu.control.identity.Verification;
import dev.huigu.control.input.BrandInput;
import dev.huigu.control.person.Identities;
import dev.huigu.control.person.Invitations;
import dev.huigu.control.person.StaffRows;
import dev.huigu.control.testing.MovableClock;
import dev.huigu.control.testing.TestDatabase;
import dev.huigu.control.testing.TestKeycloak;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.schema.control.tables.records.TenantRecord;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.keycloak.admin.client.resource.RealmResource;

/** The control plane as the container wires it, on a real database and a real Keycloak. */
public class ControlPlane {
    public static final String PASSWORD = "correct horse battery";
    static final Duration SWEEP_AFTER = Duration.ofMinutes(1);
    static final Duration VERIFY_WITHIN = Duration.ofDays(7);
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    public final Database database = TestDatabase.get();
    public final MovableClock clock = new MovableClock();
    public final Secrets secrets = new Secrets("secret-between-the-planes");
    public final Organizations organizations;
    public final People people;
    public final SignUps signUps;
    public final Invitations invitations;
    public final Identities identities;
    final TenantRows rows;
    final Provisioning provisioning;
    final Sweeper sweeper;

    public ControlPlane() {
        this(Verification.NONE, TestKeycloak.get().realm());
    }

    ControlPlane(Verification verification, RealmResource realm) {
        var settings = new SignUpSettings(verification, SWEEP_AFTER, VERIFY_WITHIN, 3);
        organizations = new Organizations(realm);
        people = new People(realm);
        rows = new TenantRows(database, clock);
        var organization = new OwnOrganization(organizations);
        var owner = new OwnOwner(people, organizations, organization);
        provisioning = new Provisioning(organization, owner, settings, clock);
        signUps = new SignUps(rows, provisioning, people, settings);
        sweeper = new Sweeper(rows, provisioning, settings, clock);
        invitations = new Invitations(database, people, secrets, clock, "http://127.0.0.1:8080", true);
        identities = new Identities(database, people, organizations, new StaffRows(database), invitations, settings);
    }

    /** What one brand types; no two are alike. */
    public record Application(BrandInput brand, Owner owner) {
        public String slug() {
            return brand.slug();
        }

        public String email() {
            return owner.email();
        }

        Application withSlugOf(Application other) {
            return new Application(other.brand, owner);
        }

        Application withOwnerOf(Application other) {
            return new Application(brand, other.owner);
        }
    }

    public static Application application() {
        int number = NUMBERS.incrementAndGet();
        var brand = new BrandInput("惠颜美妆" + number, "brand-" + number, "beauty", "Asia/Shanghai");
        return new Application(brand, new Owner("林晓燕", "lin" + number + "@jade.example", Optional.empty()));
    }

    public Brand signUp(Application application) {
        return signUps.signUp(application.brand(), application.owner(), PASSWORD);
    }

    /** Signs up as far as the steps go. */
    void signUp(Application application, List<Step> steps) {
        signUps.signUp(application.brand(), application.owner(), Optional.of(PASSWORD), steps);
    }

    /** Sweeps when what exists now is old enough. */
    void sweepLater() {
        clock.advance(SWEEP_AFTER.plusSeconds(1));
        sweeper.sweep();
    }

    public Optional<TenantRecord> row(Application application) {
        return database.sql().fetchOptional(TENANT, TENANT.SLUG.eq(application.slug()));
    }
}
