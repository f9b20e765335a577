package dev.huigu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

class TimeNeedsAClockAndSqlItsTablesTest {
    @Test
    void nobodyAsksForTheTimeWithoutAClockOrWritesSqlAsText() {
        assertThat(CallRules.violations(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .withImportOption(location -> !location.contains("/foundation/schema/"))
                        .importPackages("dev.huigu")))
                .isEmpty();
    }

    @Test
    void plantedViolationsAreAllFound() {
        String planted = Planted.class.getName() + ".now(org.jooq.DSLContext)";

        assertThat(CallRules.violations(new ClassFileImporter().importClasses(Planted.class)))
                .containsExactly(
                        planted + " asks for the time without a clock: java.lang.System.currentTimeMillis()",
                        planted + " asks for the time without a clock: java.time.Instant.now()",
                        planted + " writes SQL as text: org.jooq.DSLContext.fetch(java.lang.String)");
    }

    /** Asks the machine, and the database in words of its own. */
    static class Planted {
        String now(DSLContext sql) {
            return sql.fetch("select now()").toString()
                    + System.currentTimeMillis()
                    + Instant.now()
                    + LocalDate.now(Clock.systemUTC());
        }
    }
}
