package dev.huigu.bench.floor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what PostgreSQL writes with {@code log_statement=all} and its default line prefix. */
public final class StatementLog {

    private static final Pattern ENTRY = Pattern.compile("\\S+ \\S+ \\S+ \\[(\\d+)] ([A-Z]+):  (.*)", Pattern.DOTALL);
    private static final Pattern STATEMENT =
            Pattern.compile("(?:execute [^:]*|statement): (.*)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAMETER =
            Pattern.compile("\\$(\\d+) = (?:NULL|'((?:[^']|'')*)')(?:, |$)", Pattern.DOTALL);

    private StatementLog() {}

    /** Everything in the order of the log. */
    public static List<LoggedStatement> statements(String log) {
        List<LoggedStatement> statements = new ArrayList<>();
        for (String entry : entries(log)) {
            Matcher matcher = ENTRY.matcher(entry);
            if (matcher.matches()) {
                read(Long.parseLong(matcher.group(1)), matcher.group(2), matcher.group(3), statements);
            }
        }
        return statements;
    }

    /** The statements of each transaction that was begun and ended, without its BEGIN and COMMIT. */
    public static List<List<LoggedStatement>> transactions(List<LoggedStatement> statements) {
        List<List<LoggedStatement>> transactions = new ArrayList<>();
        Map<Long, List<LoggedStatement>> open = new HashMap<>();
        for (LoggedStatement statement : statements) {
            if (statement.begins()) {
                open.put(statement.session(), new ArrayList<>());
            } else if (statement.ends()) {
                List<LoggedStatement> done = open.remove(statement.session());
                if (done != null && !done.isEmpty()) {
                    transactions.add(done);
                }
            } else if (open.containsKey(statement.session())) {
                open.get(statement.session()).add(statement);
            }
        }
        return transactions;
    }

    private static void read(long session, String level, String text, List<LoggedStatement> statements) {
        Matcher statement = STATEMENT.matcher(text);
        if (level.equals("LOG") && statement.matches()) {
            statements.add(new LoggedStatement(session, statement.group(1), List.of()));
        } else if (level.equals("DETAIL") && text.toLowerCase().startsWith("parameters: ")) {
            int last = statements.size() - 1;
            while (last >= 0 && statements.get(last).session() != session) {
                last--;
            }
            if (last >= 0) {
                statements.set(
                        last, new LoggedStatement(session, statements.get(last).sql(), parameters(text)));
            }
        }
    }

    private static List<String> parameters(String text) {
        List<String> parameters = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(text);
        while (parameter.find()) {
            String quoted = parameter.group(2);
            parameters.add(quoted == null ? null : quoted.replace("''", "'"));
        }
        return Collections.unmodifiableList(parameters);
    }

    /** The further lines of an entry begin with a tab. */
    private static List<String> entries(String log) {
        return Arrays.asList(log.split("\n(?!\t)"));
    }
}
