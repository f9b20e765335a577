package dev.huigu.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.huigu.acceptance.product.Csv;
import dev.huigu.acceptance.product.Huigu;
import dev.huigu.acceptance.product.Json;
import dev.huigu.acceptance.product.Shop;
import dev.huigu.acceptance.product.WithHuigu;
import dev.huigu.acceptance.product.WorkbookReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names that a spreadsheet would run, or that a file's own characters stand in, come out as they are. */
@WithHuigu
class ExportingAwkwardNamesIT {
    /** As they stand in a CSV file: an apostrophe before it keeps a spreadsheet from taking a name for a formula. */
    private final Map<String, String> names = new LinkedHashMap<>();

    private Shop shop;
    private String export;

    @BeforeEach
    void register(Huigu huigu) {
        List.of("=1+1", "+86 139", "-2+3", "@SUM(A1)", "＝1+1", "=HYPERLINK(\"http://x\", \"y\")")
                .forEach(name -> names.put(name, "'" + name));
        List.of("欧阳, \"慕\" 雪", "🦊👩‍👧", "一行\n二行", "<b>&amp;</b>", "a;=1+1", "O'Neil")
                .forEach(name -> names.put(name, name));
        shop = Shop.open(huigu);
        names.keySet()
                .forEach(name -> shop.add(
                        "/api/v1/members", shop.member("C01", "2026-01-01").put("name", name)));
        String segment = shop.add(
                        "/api/v1/segments", Json.object("name", "女士", "criteria", Json.object("gender", "FEMALE")))
                .path("id")
                .asText();
        export = "/api/v1/segments/" + segment + "/export?format=";
    }

    @Test
    void aCsvFileGuardsWhatASpreadsheetWouldRun() {
        String file = shop.owner().get(export + "csv").expect(200).text();

        assertThat(Csv.read(file))
                .extracting(row -> row.get("name"))
                .containsExactlyInAnyOrderElementsOf(names.values());
    }

    @Test
    void aWorkbookHoldsThemAsTextsAndNoneAsAFormula() {
        byte[] file = shop.owner().download(export + "xlsx");

        assertThat(WorkbookReader.read(file))
                .extracting(row -> row.get("name"))
                .containsExactlyInAnyOrderElementsOf(names.keySet());
    }
}
