package dev.huigu.commission.internal;

import dev.huigu.commission.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Statements as a sheet: UTF-8 with a byte order mark, so that Excel shows Chinese. */
final class StatementCsv {
    private static final String HEADER = "month,consultantCode,consultantName,storeCode,groupCode,purchases,"
            + "settledTotal,target,progress,reward,rank,state\r\n";

    private StatementCsv() {}

    static String of(List<Statement> statements) {
        return statements.stream().map(StatementCsv::row).collect(Collectors.joining("", "\uFEFF" + HEADER, ""));
    }

    private static String row(Statement statement) {
        return Stream.of(
                                statement.month(),
                                statement.consultantCode(),
                                statement.consultantName(),
                                statement.storeCode(),
                                statement.groupCode(),
                                statement.purchases(),
                                statement.settledTotal(),
                                statement.target(),
                                statement.progress(),
                                statement.reward(),
                                statement.rank(),
                                statement.state())
                        .map(StatementCsv::cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /** Quoted where needed; what a sheet would take for a formula is made text. */
    private static String cell(Object value) {
        String text = value == null ? "" : value.toString();
        String harmless = text.matches("(?s)[=+@\\t\\r].*|-[^\\d].*") ? "'" + text : text;
        return harmless.matches("(?s).*[\",\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
