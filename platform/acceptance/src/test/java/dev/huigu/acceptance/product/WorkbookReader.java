package dev.huigu.acceptance.product;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the first sheet of an Excel file with a header; each row is a map from its columns' names. */
public final class WorkbookReader {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private WorkbookReader() {}

    /** Fails where a cell is a formula. */
    public static List<Map<String, String>> read(byte[] workbook) {
        NodeList rows = sheet(workbook).getElementsByTagName("row");
        List<Map<String, String>> read = new ArrayList<>();
        Map<String, String> header = cells((Element) rows.item(0));
        for (int row = 1; row < rows.getLength(); row++) {
            Map<String, String> cells = cells((Element) rows.item(row));
            Map<String, String> named = new LinkedHashMap<>();
            header.forEach((column, name) -> named.put(name, cells.getOrDefault(column, "")));
            read.add(named);
        }
        return read;
    }

    /** By the directory at the end: the entries tell their sizes behind them, which a stream of them is not read by. */
    private static Element sheet(byte[] workbook) {
        try {
            Path file = Files.createTempFile("workbook", ".xlsx");
            try {
                return sheet(Files.write(file, workbook));
            } finally {
                Files.delete(file);
            }
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new AssertionError("This is no workbook", e);
        }
    }

    private static Element sheet(Path workbook) throws IOException, ParserConfigurationException, SAXException {
        try (var zip = new ZipFile(workbook.toFile());
                InputStream sheet = zip.getInputStream(zip.getEntry(SHEET))) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(sheet)
                    .getDocumentElement();
        }
    }

    /** By their columns' letters. */
    private static Map<String, String> cells(Element row) {
        Map<String, String> cells = new LinkedHashMap<>();
        NodeList found = row.getElementsByTagName("c");
        for (int each = 0; each < found.getLength(); each++) {
            Element cell = (Element) found.item(each);
            if (cell.getElementsByTagName("f").getLength() > 0) {
                throw new AssertionError("%s is a formula".formatted(cell.getAttribute("r")));
            }
            cells.put(cell.getAttribute("r").replaceAll("\\d", ""), cell.getTextContent());
        }
        return cells;
    }
}
