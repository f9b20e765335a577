package dev.huigu.acceptance.product;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest Excel file: one sheet whose cells are text, made of comma separated values without quotes. */
public final class Workbook {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PARTS = "http://schemas.openxmlformats.org/package/2006/";
    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Workbook() {}

    public static byte[] of(String csv) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", types());
            part(zip, "_rels/.rels", links("officeDocument", "xl/workbook.xml"));
            part(zip, "xl/_rels/workbook.xml.rels", links("worksheet", "worksheets/sheet1.xml"));
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
                            .formatted(SHEETS, LINKS));
            part(zip, "xl/worksheets/sheet1.xml", sheet(csv));
        }
        return bytes.toByteArray();
    }

    private static String sheet(String csv) {
        var sheet = new StringBuilder("<worksheet xmlns=\"%s\"><sheetData>".formatted(SHEETS));
        String[] rows = csv.split("\n", 0);
        for (int row = 0; row < rows.length; row++) {
            sheet.append("<row r=\"%d\">".formatted(row + 1));
            String[] cells = rows[row].split(",", -1);
            for (int column = 0; column < cells.length; column++) {
                if (!cells[column].isEmpty()) {
                    sheet.append("<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                            .formatted('A' + column, row + 1, cells[column]));
                }
            }
            sheet.append("</row>");
        }
        return sheet.append("</sheetData></worksheet>").toString();
    }

    private static String types() {
        String workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return ("<Types xmlns=\"%scontent-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"%ssheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"%sworksheet+xml\"/></Types>")
                .formatted(PARTS, workbook, workbook);
    }

    private static String links(String type, String target) {
        return "<Relationships xmlns=\"%srelationships\"><Relationship Id=\"rId1\" Type=\"%s/%s\" Target=\"%s\"/></Relationships>"
                .formatted(PARTS, LINKS, type, target);
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((XML + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
