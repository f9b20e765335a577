package dev.huigu.transfer.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GroupingPurchasesTest {
    private static final Row HEADER = new Row(
            1, List.of("number", "source", "storeCode", "channel", "purchasedAt", "productCode", "quantity", "paid"));

    @Test
    void adjacentRowsOfTheSameNumberAndSourceAreOnePurchase() {
        assertThat(sizes(row("1", "POS"), row("1", "POS"), row("1", "WEB"), row("2", "WEB"), row("1", "POS")))
                .containsExactly(2, 1, 1, 1);
    }

    @Test
    void rowsWithoutANumberStandAlone() {
        assertThat(sizes(row("", "POS"), row("", "POS"))).containsExactly(1, 1);
    }

    @Test
    void aPurchaseOfTooManyRowsIsOneThingWhateverItsSize() {
        List<Row> rows = new ArrayList<>(Collections.nCopies(1203, row("1", "POS")));
        rows.add(row("2", "POS"));

        assertThat(things(rows))
                .extracting(Thing::size)
                .containsExactly(
                        Thing.Size.TOO_LARGE,
                        Thing.Size.REST_OF_TOO_LARGE,
                        Thing.Size.REST_OF_TOO_LARGE,
                        Thing.Size.WHOLE);
    }

    @Test
    void aBatchEndsWithAWholePurchase() {
        List<Row> rows =
                IntStream.range(0, 2001).mapToObj(i -> row("" + i / 2, "POS")).toList();
        BatchReader batches = new BatchReader(new Things(table(rows.iterator(), null), ImportKind.PURCHASES));

        assertThat(batches.next().orElseThrow().rows()).isEqualTo(2000);
        assertThat(batches.next().orElseThrow().rows()).isEqualTo(1);
        assertThat(batches.next()).isEmpty();
    }

    @Test
    void whatStandsBeforeABreakIsWorkedOnButForThePurchaseThatItCuts() {
        UnreadableFile broken = new UnreadableFile("broken");
        Table table = table(List.of(row("1", "POS"), row("2", "POS")).iterator(), broken);
        BatchReader batches = new BatchReader(new Things(table, ImportKind.PURCHASES));

        assertThat(batches.next().orElseThrow().rows()).isEqualTo(1);
        assertThatThrownBy(batches::next).isSameAs(broken);
    }

    private static Row row(String number, String source) {
        return new Row(2, List.of(number, source, "S1"));
    }

    private static List<Integer> sizes(Row... rows) {
        return things(List.of(rows)).stream().map(thing -> thing.rows().size()).toList();
    }

    private static List<Thing> things(List<Row> rows) {
        Things things = new Things(table(rows.iterator(), null), ImportKind.PURCHASES);
        return Stream.generate(things::next).takeWhile(thing -> thing != null).toList();
    }

    private static Table table(Iterator<Row> rows, UnreadableFile atTheEnd) {
        Iterator<Row> all = Stream.concat(
                        Stream.of(HEADER),
                        Stream.iterate(rows, Iterator::hasNext, i -> i).map(Iterator::next))
                .iterator();
        return new Table(
                new Rows() {
                    @Override
                    public Row next() {
                        if (!all.hasNext() && atTheEnd != null) {
                            throw atTheEnd;
                        }
                        return all.hasNext() ? all.next() : null;
                    }

                    @Override
                    public void close() {}
                },
                ImportKind.PURCHASES);
    }
}
