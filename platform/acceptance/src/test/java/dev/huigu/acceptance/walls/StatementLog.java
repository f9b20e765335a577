package dev.huigu.acceptance.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements in PostgreSQL's log that a role ran, each once, with {@code $n} where a parameter was. Of long ones,
 * which bring many rows, the middle is left out.
 */
final class StatementLog {
    private static final Pattern ENTRY =
            Pattern.compile("^\\d{4}-\\d\\d-\\d\\d \\S+ UTC \\[\\d+] (\\S*) (\\S+):  (.*)$");
    private static final Pattern RUN = Pattern.compile("^(?:execute [^:]+|statement): (.*)$", Pattern.DOTALL);

    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+");
    private static final int LONGEST = 20_000;

    private final String role;
    private final Set<String> statements = new LinkedHashSet<>();
    private final StringBuilder entry = new StringBuilder();

    private StatementLog(String role) {
        this.role = role;
    }

    static Set<String> read(Path log, String role) {
        var reading = new StatementLog(role);
        try (var lines = Files.newBufferedReader(log, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reading.read(line);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        reading.finish();
        return reading.statements;
    }

    /** Lines after the first of an entry begin with a tab. */
    private void read(String line) {
        if (line.startsWith("\t")) {
            entry.append('\n').append(line.substring(1));
            return;
        }
        finish();
        Matcher head = ENTRY.matcher(line);
        if (head.matches()
                && head.group(1).startsWith(role + "@")
                && head.group(2).equals("LOG")) {
            entry.append(head.group(3));
        }
    }

    private void finish() {
        Matcher run = RUN.matcher(entry);
        if (run.matches()) {
            statements.add(shortened(PARAMETER.matcher(run.group(1)).replaceAll("\\$n")));
        }
        entry.setLength(0);
    }

    private static String shortened(String statement) {
        int half = LONGEST / 2;
        return statement.length() <= LONGEST
                ? statement
                : statement.substring(0, half) + " … " + statement.substring(statement.length() - half);
    }
}
