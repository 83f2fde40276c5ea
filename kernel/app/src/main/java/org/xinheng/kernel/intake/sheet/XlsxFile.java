package org.xinheng.kernel.intake.sheet;

import static org.xinheng.kernel.intake.sheet.UnreadableFile.Reason.FILE_CORRUPT;
import static org.xinheng.kernel.intake.sheet.UnreadableFile.Reason.FILE_FORMAT_UNKNOWN;
import static org.xinheng.kernel.intake.sheet.UnreadableFile.Reason.FILE_TOO_DENSE;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook, read by pulling its XML.
 *
 * <p>The ready-made readers keep all shared strings in memory, which a million rows of an office's real file does not
 * allow; here they are spilled beside the file (see {@link SharedStrings}). Unpacked size is counted while reading, so
 * that a small file cannot unpack into a flood.
 */
final class XlsxFile implements TableFile {

    private static final long ALWAYS_ALLOWED = 512L << 20;
    private static final long MAX_RATIO = 200;
    private static final XMLInputFactory XML = factory();

    private record Sheet(String name, String path) {}

    private final ZipFile zip;
    private final long allowance;
    private final List<Sheet> sheets = new ArrayList<>();
    private final SharedStrings strings;
    private final CellFormats formats;
    private boolean date1904;
    private long unpacked;

    private XlsxFile(ZipFile zip, long size) throws IOException, XMLStreamException {
        this.zip = zip;
        this.allowance = Math.max(ALWAYS_ALLOWED, size * MAX_RATIO);
        readWorkbook();
        try (var in = part("xl/styles.xml")) {
            this.formats = in == null ? CellFormats.none() : CellFormats.read(XML.createXMLStreamReader(in));
        }
        try (var in = part("xl/sharedStrings.xml")) {
            this.strings = in == null ? SharedStrings.none() : SharedStrings.read(XML.createXMLStreamReader(in));
        }
    }

    private static XMLInputFactory factory() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    static XlsxFile open(Path file) throws IOException {
        ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile());
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new UnreadableFile(
                        FILE_FORMAT_UNKNOWN, "这是压缩包或其他文档，不是 Excel 工作簿。请解压后上传其中的 .xlsx 或 .csv 文件，一次上传一个。");
            }
            return new XlsxFile(zip, Files.size(file));
        } catch (ZipException | XMLStreamException | IndexOutOfBoundsException | NumberFormatException e) {
            closeQuietly(zip);
            throw corrupt(e);
        } catch (IOException | RuntimeException e) {
            closeQuietly(zip);
            throw e;
        }
    }

    private static void closeQuietly(@Nullable ZipFile zip) throws IOException {
        if (zip != null) {
            zip.close();
        }
    }

    static UnreadableFile corrupt(Exception cause) {
        return new UnreadableFile(FILE_CORRUPT, "工作簿已损坏或没有传完整，无法读取。请用 Excel 或 WPS 打开确认内容完好，另存为新的 .xlsx 后重新上传。", cause);
    }

    @Override
    public List<String> tables() {
        return sheets.stream().map(Sheet::name).toList();
    }

    @Override
    public boolean isDate1904() {
        return date1904;
    }

    @Override
    public Rows open(int table) throws IOException {
        var in = part(sheets.get(table).path());
        if (in == null) {
            throw corrupt(new IOException("sheet part missing"));
        }
        try {
            long size = zip.getEntry(sheets.get(table).path()).getSize();
            return new XlsxRows(
                    in, size, XML.createXMLStreamReader(in), new XlsxRows.Tables(strings, formats, date1904));
        } catch (XMLStreamException e) {
            in.close();
            throw corrupt(e);
        }
    }

    @Override
    public void close() throws IOException {
        strings.close();
        zip.close();
    }

    private void readWorkbook() throws IOException, XMLStreamException {
        Map<String, String> targets = relations();
        try (var in = part("xl/workbook.xml")) {
            if (in == null) {
                return;
            }
            var xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("workbookPr")) {
                    String flag = xml.getAttributeValue(null, "date1904");
                    date1904 = "1".equals(flag) || "true".equals(flag);
                } else if (xml.getLocalName().equals("sheet")) {
                    addSheet(xml, targets);
                }
            }
        }
    }

    /** Hidden sheets are office programs' own lists, not what the clerk means. */
    private void addSheet(XMLStreamReader xml, Map<String, String> targets) {
        String id = null;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id")) {
                id = xml.getAttributeValue(i);
            }
        }
        String path = targets.get(String.valueOf(id));
        String state = xml.getAttributeValue(null, "state");
        if (path != null && (state == null || state.equals("visible")) && zip.getEntry(path) != null) {
            sheets.add(new Sheet(String.valueOf(xml.getAttributeValue(null, "name")), path));
        }
    }

    private Map<String, String> relations() throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        try (var in = part("xl/_rels/workbook.xml.rels")) {
            if (in == null) {
                return targets;
            }
            var xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    String target = String.valueOf(xml.getAttributeValue(null, "Target"));
                    targets.put(
                            String.valueOf(xml.getAttributeValue(null, "Id")),
                            target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        }
        return targets;
    }

    private @Nullable Counted part(String path) throws IOException {
        ZipEntry entry = zip.getEntry(path);
        return entry == null ? null : new Counted(zip.getInputStream(entry));
    }

    /** Stops when the workbook unpacks into far more than a table of its size can hold. */
    final class Counted extends FilterInputStream {

        private long taken;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int sign = super.read();
            count(sign < 0 ? 0 : 1);
            return sign;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        long taken() {
            return taken;
        }

        private void count(int more) {
            taken += more;
            unpacked += more;
            if (unpacked > allowance) {
                throw new UnreadableFile(FILE_TOO_DENSE, "工作簿解压后过大，疑似异常文件，未读取。请确认没有整列填充空白格式，把有效数据复制到新工作簿后重新上传。");
            }
        }
    }
}
