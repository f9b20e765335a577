package dev.huigu.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import dev.huigu.foundation.db.Database;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.PlainSQL;

/** Nobody asks for the time without a clock, and nobody writes SQL as text. */
final class CallRules {
    private static final Set<Class<?>> PAST_THE_TABLES = Set.of(EntityManager.class, Connection.class);
    private static final Set<String> WITH_SQL =
            Set.of("createNativeQuery", "prepareStatement", "prepareCall", "createStatement");

    private CallRules() {}

    static List<String> violations(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .flatMap(access -> Stream.of(
                                isTimeWithoutClock(access) ? "asks for the time without a clock" : "",
                                isTextOfSql(access) ? "writes SQL as text" : "")
                        .filter(what -> !what.isEmpty())
                        .map(what -> access.getOrigin().getFullName() + " " + what + ": "
                                + access.getTarget().getFullName()))
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isTimeWithoutClock(JavaAccess<?> access) {
        JavaClass target = access.getTargetOwner();
        String name = access.getName();
        return target.getPackageName().equals("java.time") && name.equals("now") && !takes(access, Clock.class)
                || target.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
                || target.isEquivalentTo(Date.class) && name.equals("<init>") && !takes(access, long.class)
                || target.isEquivalentTo(Calendar.class) && name.equals("getInstance");
    }

    private static boolean takes(JavaAccess<?> access, Class<?> parameter) {
        return access.getTarget() instanceof CodeUnitCallTarget call
                && call.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(parameter));
    }

    /** The name of a database's function is no statement. */
    private static boolean isTextOfSql(JavaAccess<?> access) {
        if (access.getOriginOwner().isEquivalentTo(Database.class)
                || access.getName().equals("function")) {
            return false;
        }
        boolean past = WITH_SQL.contains(access.getName())
                && PAST_THE_TABLES.stream().anyMatch(access.getTargetOwner()::isEquivalentTo);
        return past
                || access.getTarget() instanceof CodeUnitCallTarget call
                        && call.resolveMember()
                                .filter(member -> member.isAnnotatedWith(PlainSQL.class))
                                .isPresent();
    }
}
