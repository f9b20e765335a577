package dev.huigu.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.huigu.foundation.id.Ids;
import dev.huigu.foundation.problem.Problem;
import dev.huigu.foundation.problem.UnexpectedFailureMapper;
import dev.huigu.foundation.schema.app.tables.records.CategoryRecord;
import dev.huigu.foundation.tenancy.Tenant;
import dev.huigu.store.internal.Store;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class AnsweringFailuresOfTheDatabaseIT extends InsideTheContainer {
    private static final String NOT_KEPT =
            "A value cannot be stored: a number or a date is too large, or a text contains U+0000.";

    @Inject
    EntityManager entityManager;

    private Response answer(Supplier<?> work) {
        Tenant tenant = newTenant();
        Throwable failure = catchThrowable(() -> in(tenant, work));
        return failure == null ? null : new UnexpectedFailureMapper().toResponse(failure);
    }

    @Test
    void aValueThatCannotBeKeptIsBadInputAndIsNotRepeated() {
        Response answer = answer(() -> database.sql()
                .select(DSL.val("99999999999").cast(SQLDataType.INTEGER))
                .fetch());

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat((Problem) answer.getEntity()).satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("invalid-input");
            assertThat(problem.detail()).isEqualTo(NOT_KEPT);
        });
    }

    @Test
    void itIsAlsoWhenItIsWrittenOnlyAtTheEndOfTheTransaction() {
        Response answer = answer(() -> {
            entityManager.persist(storeNamed("一\0店"));
            return null;
        });

        assertThat(((Problem) answer.getEntity()).detail()).isEqualTo(NOT_KEPT);
    }

    /** The driver writes the rows of a batch that failed into its exception, unless it is told not to. */
    @Test
    void aFailureTellsTheLogNothingOfTheRows() {
        Tenant tenant = newTenant();
        CategoryRecord category =
                new CategoryRecord().setTenantId(tenant.id()).setId(Ids.next()).setName("张三丰");

        Throwable failure = catchThrowable(() -> in(
                tenant,
                () -> database.sql().batchInsert(category, category.copy()).execute()));

        assertThat(failure)
                .hasStackTraceContaining("category")
                .extracting(AnsweringFailuresOfTheDatabaseIT::trace)
                .asString()
                .doesNotContain("张三丰");
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private static Store storeNamed(String text) {
        Store store = Specimen.of(Store.class, Ids.next());
        try {
            Field name = Store.class.getDeclaredField("name");
            name.setAccessible(true);
            name.set(store, text);
            return store;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void ofTwoThatWaitForEachOtherOneIsToldToTryAgain() {
        CyclicBarrier both = new CyclicBarrier(2);
        CompletableFuture<Response> other = CompletableFuture.supplyAsync(() -> answer(() -> lock(both, 1, 2)));
        Response one = answer(() -> lock(both, 2, 1));

        assertThat(Stream.of(one, other.join()).filter(answer -> answer != null))
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.getStatus()).isEqualTo(409);
                    assertThat(((Problem) answer.getEntity()).code()).isEqualTo("try-again");
                    assertThat(answer.getHeaderString("Retry-After")).isEqualTo("1");
                });
    }

    private Record lock(CyclicBarrier both, long first, long second) {
        lock(first);
        try {
            both.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return lock(second);
    }

    private Record lock(long number) {
        return database.sql()
                .select(DSL.function(DSL.name("pg_advisory_xact_lock"), SQLDataType.OTHER, DSL.val(number)))
                .fetchSingle();
    }
}
