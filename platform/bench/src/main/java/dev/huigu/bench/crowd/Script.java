package dev.huigu.bench.crowd;

import dev.huigu.bench.load.BenchFailure;
import dev.huigu.bench.product.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** SQL that lies beside this class, with places for values. */
record Script(String name) {

    /** In one transaction, past the walls between brands. */
    void run(Database database, Map<String, Object> values) {
        try (Connection superuser = database.connectAsSuperuser();
                Statement statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            statement.execute(filled(values));
            superuser.commit();
        } catch (SQLException refused) {
            throw new BenchFailure(name + ": " + refused.getMessage(), refused);
        }
    }

    private String filled(Map<String, Object> values) {
        return filled(text(), values);
    }

    /** With each <code>${name}</code> replaced by its value. */
    static String filled(String text, Map<String, Object> values) {
        String sql = text;
        for (Map.Entry<String, Object> value : values.entrySet()) {
            sql = sql.replace("${" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return sql;
    }

    private String text() {
        try (InputStream script = Script.class.getResourceAsStream(name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
