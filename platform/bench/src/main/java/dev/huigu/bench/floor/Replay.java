package dev.huigu.bench.floor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** A recorded transaction that can be run again and again, as what it was or for something new of the same kind. */
public record Replay(List<Step> steps) {

    /** @param sql as JDBC wants it */
    public record Step(String sql, List<String> parameters) {}

    public static Replay of(List<LoggedStatement> transaction) {
        return new Replay(transaction.stream()
                .map(logged -> new Step(forJdbc(logged.sql()), logged.parameters()))
                .toList());
    }

    /** All of them in one. */
    public static Replay together(List<Replay> transactions) {
        return new Replay(transactions.stream()
                .flatMap(transaction -> transaction.steps().stream())
                .toList());
    }

    /** Runs it as one transaction, each parameter with the keys of {@code fresh} replaced by their values. */
    public void run(Connection connection, Map<String, String> fresh) throws SQLException {
        for (Step step : steps) {
            try (PreparedStatement statement = connection.prepareStatement(step.sql())) {
                for (int index = 0; index < step.parameters().size(); index++) {
                    statement.setString(index + 1, renewed(step.parameters().get(index), fresh));
                }
                if (statement.execute()) {
                    readAll(statement);
                }
            }
        }
        connection.commit();
    }

    public boolean mentions(String value) {
        return steps.stream()
                .flatMap(step -> step.parameters().stream())
                .anyMatch(parameter -> parameter != null && parameter.contains(value));
    }

    /** Also inside of arrays. */
    public static String renewed(String parameter, Map<String, String> fresh) {
        String renewed = parameter;
        if (parameter != null) {
            for (Map.Entry<String, String> each : fresh.entrySet()) {
                renewed = renewed.replace(each.getKey(), each.getValue());
            }
        }
        return renewed;
    }

    /** {@code $1} becomes a question mark, but not within quotes. The driver numbered them from left to right. */
    public static String forJdbc(String sql) {
        StringBuilder jdbc = new StringBuilder(sql.length());
        char quote = 0;
        for (int at = 0; at < sql.length(); at++) {
            char next = sql.charAt(at);
            if (quote != 0) {
                quote = next == quote ? 0 : quote;
            } else if (next == '\'' || next == '"') {
                quote = next;
            } else if (next == '$' && at + 1 < sql.length() && Character.isDigit(sql.charAt(at + 1))) {
                while (at + 1 < sql.length() && Character.isDigit(sql.charAt(at + 1))) {
                    at++;
                }
                next = '?';
            }
            jdbc.append(next);
        }
        return jdbc.toString();
    }

    private static void readAll(PreparedStatement statement) throws SQLException {
        try (var rows = statement.getResultSet()) {
            while (rows.next()) {
                rows.getObject(1);
            }
        }
    }
}
