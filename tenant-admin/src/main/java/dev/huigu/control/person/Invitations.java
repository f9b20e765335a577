package dev.huigu.control.person;

import static dev.huigu.foundation.schema.control.Tables.TENANT;

import dev.huigu.control.ControlError;
import dev.huigu.control.Secrets;
import dev.huigu.control.identity.People;
import dev.huigu.control.identity.Person;
import dev.huigu.control.input.Findings;
import dev.huigu.control.input.PasswordRule;
import dev.huigu.foundation.db.Database;
import dev.huigu.foundation.problem.Refusal;
import dev.huigu.foundation.schema.control.tables.records.TenantRecord;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How somebody without a password gets one: in development by a link of ours that the caller hands on, otherwise by
 * an e-mail that Keycloak sends.
 */
@Singleton
public class Invitations {
    private static final Duration VALID = Duration.ofDays(7);

    private final Database database;
    private final People people;
    private final Secrets secrets;
    private final Clock clock;
    private final String publicUrl;
    private final boolean development;

    @Inject
    public Invitations(
            Database database,
            People people,
            Secrets secrets,
            Clock clock,
            @ConfigProperty(name = "huigu.public-url") String publicUrl,
            @ConfigProperty(name = "huigu.development", defaultValue = "false") boolean development) {
        this.database = database;
        this.people = people;
        this.secrets = secrets;
        this.clock = clock;
        this.publicUrl = publicUrl;
        this.development = development;
    }

    Identity invite(TenantRecord tenant, Person person) {
        if (!development) {
            people.sendInvitation(person.subject());
            return new Identity(person.subject(), null);
        }
        var token = new InvitationToken(
                tenant.getId(), person.subject(), Instant.now(clock).plus(VALID));
        // After the #, so that it reaches no log on the way.
        String url = "%s/tenant-admin/invitation#%s".formatted(publicUrl, token.signed(secrets));
        return new Identity(person.subject(), url);
    }

    public Invitation look(String text) {
        InvitationToken token = read(text);
        Person person = invited(token);
        TenantRecord tenant = database.sql().fetchSingle(TENANT, TENANT.ID.eq(token.tenantId()));
        return new Invitation(tenant.getSlug(), tenant.getBrandName(), person.name(), person.email());
    }

    public void accept(String text, String password) {
        Person person = invited(read(text));
        var findings = new Findings();
        PasswordRule.check(findings, password, person.email());
        findings.refuse();
        people.setFirstPassword(person.subject(), password);
    }

    private InvitationToken read(String text) {
        return InvitationToken.read(text, secrets, Instant.now(clock)).orElseThrow(Invitations::invalid);
    }

    private Person invited(InvitationToken token) {
        return people.find(token.subject())
                .filter(person -> !people.hasPassword(person.subject()))
                .orElseThrow(Invitations::invalid);
    }

    private static Refusal invalid() {
        return new Refusal(
                ControlError.INVITATION_INVALID,
                "This invitation was used already, or is too old. Sign in, or ask to be invited again.");
    }
}
