package dev.huigu.container;

import dev.huigu.foundation.db.TenantOwned;
import dev.huigu.foundation.money.Money;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An entity with something in every field, so that every column is written and read. */
final class Specimen {
    private static final String MADE_BY_ECLIPSELINK = "_persistence";

    private Specimen() {}

    /** Has that id, as has everything that it points to. */
    static <T> T of(Class<T> type, long id) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            T entity = constructor.newInstance();
            for (Field field : fields(type)) {
                field.set(entity, value(field, id));
            }
            return entity;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is in an entity, by the names of its fields. */
    static Map<String, Object> contents(Object entity) {
        try {
            Map<String, Object> contents = new TreeMap<>();
            for (Field field : fields(entity.getClass())) {
                contents.put(field.getName(), field.get(entity));
            }
            return contents;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Field> fields(Class<?> type) {
        return Stream.of(TenantOwned.class, type)
                .flatMap(each -> Stream.of(each.getDeclaredFields()))
                .filter(field -> !Modifier.isStatic(field.getModifiers())
                        && !field.getName().startsWith(MADE_BY_ECLIPSELINK)
                        && !field.getName().equals("version"))
                .filter(Field::trySetAccessible)
                .toList();
    }

    private static Object value(Field field, long id) {
        Class<?> type = field.getType();
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == Set.class) {
            var set = (ParameterizedType) field.getGenericType();
            return Set.of(((Class<?>) set.getActualTypeArguments()[0]).getEnumConstants());
        }
        Map<Class<?>, Object> values = Map.of(
                String.class,
                field.getName() + " 值",
                long.class,
                id,
                Long.class,
                id,
                Integer.class,
                7,
                boolean.class,
                true,
                Money.class,
                Money.yuan("186.48"),
                LocalDate.class,
                LocalDate.of(2021, 2, 3),
                Instant.class,
                Instant.parse("2021-02-03T04:05:06.789012Z"));
        if (!values.containsKey(type)) {
            throw new AssertionError("Say in Specimen what stands in a field of " + type);
        }
        return values.get(type);
    }
}
