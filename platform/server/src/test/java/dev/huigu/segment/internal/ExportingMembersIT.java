package dev.huigu.segment.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.huigu.foundation.access.Caller.Identity;
import dev.huigu.foundation.access.Role;
import dev.huigu.segment.internal.criterion.CriteriaReader;
import dev.huigu.segment.internal.criterion.Criterion;
import dev.huigu.segment.internal.export.ExportFormat;
import dev.huigu.segment.internal.export.ExportLanguage;
import dev.huigu.segment.internal.export.MemberFile;
import dev.huigu.store.Stores;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExportingMembersIT {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 20);

    private final SegmentWorld world = new SegmentWorld(ZoneId.of("Asia/Shanghai"));

    private void join(String card, String store) {
        world.join(new PlainMember(card, "FEMALE", null, TODAY, store, null, null));
    }

    /** The card numbers in the file, from top to bottom. */
    private List<String> export(Identity caller, ObjectNode criteria) {
        return cards(world.as(caller, () -> begin(criteria)));
    }

    private StreamingOutput begin(ObjectNode criteria) {
        Criterion criterion = world.get(CriteriaReader.class).read(criteria, "criteria");
        MemberFile file = new MemberFile(ExportFormat.CSV, ExportLanguage.API, world.tenant.zone());
        return world.get(MemberExport.class).of(criterion, file, "criteria");
    }

    private List<String> cards(StreamingOutput body) {
        return world.outsideOfATransaction(() -> written(body))
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    private static String written(StreamingOutput body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            body.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(UTF_8);
    }

    private static ObjectNode gender(String gender) {
        return JsonNodeFactory.instance.objectNode().put("gender", gender);
    }

    private static Identity owner() {
        return new Identity("staff:owner", Set.of(Role.OWNER), Set.of(), null, null);
    }

    @Test
    void moreThanOnePartIsWrittenInTheOrderOfTheList() {
        world.standOn(TODAY);
        IntStream.rangeClosed(1, 1_001).forEach(number -> join("K" + number, "S1"));

        List<String> cards = export(owner(), gender("FEMALE"));

        assertThat(cards)
                .isEqualTo(IntStream.rangeClosed(1, 1_001)
                        .mapToObj(number -> "K" + (1_002 - number))
                        .toList());
        assertThat(export(owner(), gender("MALE"))).isEmpty();
    }

    @Test
    void aStoreManagerExportsTheMembersOfTheOwnStore() {
        world.standOn(TODAY);
        join("K1", "S1");
        join("K2", "S2");
        long store = world.asOwner(
                () -> world.get(Stores.class).getByCode("S2", "storeCode").id());

        assertThat(export(
                        new Identity("staff:manager", Set.of(Role.STORE_MANAGER), Set.of(), store, null),
                        gender("FEMALE")))
                .containsExactly("K2");
    }

    @Test
    void whoComesAfterTheExportWasBegunIsNotInIt() {
        world.standOn(TODAY);
        join("K1", "S1");
        StreamingOutput begun = world.asOwner(() -> begin(gender("FEMALE")));
        join("K2", "S1");

        assertThat(cards(begun)).containsExactly("K1");
    }

    @Test
    void whoIsGoneBeforeTheFileIsWrittenIsLeftOut() {
        world.standOn(TODAY);
        PlainMember going = new PlainMember("K1", "FEMALE", null, TODAY, "S1", null, null);
        world.join(going);
        join("K2", "S1");
        StreamingOutput file = world.as(owner(), () -> begin(gender("FEMALE")));

        world.go(going);

        assertThat(cards(file)).containsExactly("K2");
    }
}
