package dev.huigu.privacy.internal;

import dev.huigu.foundation.access.Permission;
import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.tenancy.TenantContext;
import dev.huigu.member.FullViewLog;
import dev.huigu.member.MemberDirectory;
import dev.huigu.member.Person;
import dev.huigu.member.PersonalRecords;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;

/** Everything that a brand keeps of one person, for a reason that is kept as well. */
@Singleton
public class PersonExports {
    private final TenantContext tenant;
    private final Clock clock;
    private final MemberDirectory members;
    private final FullViewLog log;
    private final Instance<PersonalRecords> records;

    @Inject
    public PersonExports(
            TenantContext tenant,
            Clock clock,
            MemberDirectory members,
            FullViewLog log,
            @Any Instance<PersonalRecords> records) {
        this.tenant = tenant;
        this.clock = clock;
        this.members = members;
        this.log = log;
        this.records = records;
    }

    public PersonExport export(String member, String reason) {
        long memberId = members.mustReach(member, Permission.MEMBERS_PRIVACY);
        log.keepExport(memberId, reason);
        Person person = new Person(memberId, members.allOf(memberId));
        Map<String, Object> told = new TreeMap<>();
        records.forEach(each -> told.putAll(each.of(person)));
        return new PersonExport(Ids.text(memberId), tenant.tenant().brandName(), clock.instant(), told);
    }
}
