package dev.huigu.acceptance.walls;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells whether a statement names the tenant itself, as a parameter, for every tenant table that it touches: by
 * {@code tenant_id = $n}, by joining another table's {@code tenant_id}, or by inserting it.
 */
final class TenantParameter {
    private static final Pattern PARAMETER =
            Pattern.compile("tenant_id\\s*(?:=|is not distinct from)\\s*(?:cast\\(\\s*)?\\$\\w+");
    private static final Pattern JOINED = Pattern.compile("tenant_id\\s*=\\s*[a-z_0-9.]*tenant_id");
    private static final Pattern INSERTED = Pattern.compile("insert into app\\.\\w+\\s*\\(\\s*tenant_id\\s*,");
    private static final Pattern FIRST_VALUE = Pattern.compile("values\\s*\\(\\s*(?:cast\\(\\s*)?\\$\\w+");

    private static final Pattern TABLE = Pattern.compile("(?:from|join|update|into|using|,) app\\.(\\w+)(?![.\\w])");

    private final Set<String> tables;

    /** @param tables names of the tables of schema app */
    TenantParameter(Collection<String> tables) {
        this.tables = Set.copyOf(tables);
    }

    /** What is wrong with the statement; empty for one that is right or touches no tenant table. */
    Optional<String> fault(String statement) {
        String text = normal(statement);
        long touched = TABLE.matcher(text)
                .results()
                .filter(found -> tables.contains(found.group(1)))
                .count();
        if (touched == 0) {
            return Optional.empty();
        }
        long given = count(PARAMETER, text) + inserted(text);
        if (given == 0) {
            return Optional.of("no tenant parameter: " + statement);
        }
        return given + count(JOINED, text) >= touched
                ? Optional.empty()
                : Optional.of("a tenant table without its tenant: " + statement);
    }

    private static long inserted(String text) {
        boolean parameter = FIRST_VALUE.matcher(text).find() || text.contains(" select $");
        return parameter ? count(INSERTED, text) : 0;
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }

    private static String normal(String statement) {
        return statement.toLowerCase(Locale.ROOT).replace("\"", "").replaceAll("\\s+", " ");
    }
}
