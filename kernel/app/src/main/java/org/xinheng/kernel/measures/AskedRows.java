package org.xinheng.kernel.measures;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xinheng.kernel.intake.check.CellText;
import org.xinheng.kernel.intake.sheet.SheetRow;
import org.xinheng.kernel.intake.sheet.Spool;
import org.xinheng.kernel.intake.sheet.TableFile;
import org.xinheng.kernel.intake.sheet.UnreadableFile;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Sm3;

/**
 * What a file asks: text with one code or name a line, CSV or Excel. A head names the columns of codes and names; without a
 * head the first filled cell of each line counts.
 *
 * @param digest SM3 of the file
 */
record AskedRows(byte[] digest, List<Row> rows) {

    /** Most lines of a file. */
    static final int MOST = 10_000;

    private static final int LARGEST = 8 * 1024 * 1024;
    private static final int LONGEST = 200;
    private static final Set<String> CODES =
            Set.of("统一社会信用代码", "社会信用代码", "信用代码", "代码", "公民身份号码", "身份证号", "身份证号码", "CODE");
    private static final Set<String> NAMES = Set.of("名称", "单位名称", "企业名称", "主体名称", "机构名称", "行政相对人名称", "NAME");

    /** One question. */
    record Row(int line, String asked) {}

    /** Which columns ask; -1: none. */
    private record Columns(int code, int name) {

        boolean isHead() {
            return code >= 0 || name >= 0;
        }

        String asked(SheetRow row) {
            String asked = code < 0 ? "" : cell(row, code);
            return asked.isEmpty() && name >= 0 ? cell(row, name) : asked;
        }
    }

    /**
     * Reads a file.
     *
     * @throws KernelException {@code CHECK_FILE_INVALID} (400); {@code CHECK_FILE_TOO_LARGE} (413)
     */
    static AskedRows read(InputStream body) {
        try {
            Path file = Spool.create("checks");
            try {
                receive(body, file);
                byte[] digest = Sm3.digest(Files.readAllBytes(file));
                try (TableFile table = TableFile.open(file)) {
                    return new AskedRows(digest, rows(table));
                }
            } catch (UnreadableFile unreadable) {
                throw new KernelException(MeasureError.CHECK_FILE_INVALID, unreadable.detail());
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static void receive(InputStream body, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[64 * 1024];
            long size = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                if (size > LARGEST) {
                    throw new KernelException(
                            MeasureError.CHECK_FILE_TOO_LARGE, "文件超过8 MB。一次最多核查%d行，请分成几个文件。".formatted(MOST));
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static List<Row> rows(TableFile table) throws IOException {
        var rows = new ArrayList<Row>();
        try (TableFile.Rows source = table.open(0)) {
            var row = new SheetRow();
            Columns columns = null;
            while (source.next(row)) {
                if (columns == null) {
                    columns = columns(row);
                    if (columns.isHead()) {
                        continue;
                    }
                }
                String asked = columns.isHead() ? columns.asked(row) : first(row);
                if (asked.isEmpty()) {
                    continue;
                }
                if (rows.size() == MOST) {
                    throw new KernelException(
                            MeasureError.CHECK_FILE_TOO_LARGE, "文件超过%d行，一次最多核查%d行。请分成几个文件。".formatted(MOST, MOST));
                }
                rows.add(new Row(row.position(), asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked));
            }
        }
        if (rows.isEmpty()) {
            throw new KernelException(
                    MeasureError.CHECK_FILE_INVALID, "文件里没有可核查的内容。每行写一个统一社会信用代码或单位全称，或使用含“代码”“名称”表头的表格。");
        }
        return rows;
    }

    private static Columns columns(SheetRow head) {
        int code = -1;
        int name = -1;
        for (int i = 0; i < head.width(); i++) {
            String text = cell(head, i).toUpperCase(java.util.Locale.ROOT);
            code = code < 0 && CODES.contains(text) ? i : code;
            name = name < 0 && NAMES.contains(text) ? i : name;
        }
        return new Columns(code, name);
    }

    private static String first(SheetRow row) {
        for (int i = 0; i < row.width(); i++) {
            String text = cell(row, i);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private static String cell(SheetRow row, int column) {
        return column < row.width() ? CellText.clean(row.text(column)) : "";
    }
}
