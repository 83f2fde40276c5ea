package org.xinheng.kernel.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.xinheng.codes.UnifiedCreditCode;
import org.xinheng.kernel.intake.check.CellText;
import org.xinheng.kernel.intake.sheet.SheetRow;
import org.xinheng.kernel.intake.sheet.Spool;
import org.xinheng.kernel.intake.sheet.TableFile;
import org.xinheng.kernel.intake.sheet.UnreadableFile;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Sm3;

/**
 * The codes a file asks for, CSV or Excel: the column whose head says so, else the first filled cell of each line. A code that
 * comes again counts once.
 *
 * @param digest SM3 of the file
 */
record AskedCodes(byte[] digest, List<Row> rows) {

    /** Most lines of a file. */
    static final int MOST = 2000;

    private static final int LARGEST = 4 * 1024 * 1024;
    private static final int LONGEST = 100;
    private static final Set<String> HEADS = Set.of("统一社会信用代码", "社会信用代码", "信用代码", "代码", "CODE");

    /** One line. */
    record Row(int line, String asked) {}

    /**
     * Reads a file.
     *
     * @throws KernelException {@code REPORT_FILE_INVALID} (400); {@code REPORT_FILE_TOO_LARGE} (413)
     */
    static AskedCodes read(InputStream body) {
        try {
            Path file = Spool.create("reports");
            try {
                receive(body, file);
                byte[] digest = Sm3.digest(Files.readAllBytes(file));
                try (TableFile table = TableFile.open(file)) {
                    return new AskedCodes(digest, rows(table));
                }
            } catch (UnreadableFile unreadable) {
                throw new KernelException(ReportError.REPORT_FILE_INVALID, unreadable.detail());
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
                            ReportError.REPORT_FILE_TOO_LARGE, "文件超过4 MB。一次最多出具%d份报告，请分成几个文件。".formatted(MOST));
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static List<Row> rows(TableFile table) throws IOException {
        var rows = new ArrayList<Row>();
        var seen = new HashSet<String>();
        try (TableFile.Rows source = table.open(0)) {
            var row = new SheetRow();
            int column = -1;
            boolean first = true;
            while (source.next(row)) {
                if (first) {
                    first = false;
                    column = head(row);
                    if (column >= 0) {
                        continue;
                    }
                }
                String asked = column >= 0 ? cell(row, column) : filled(row);
                if (asked.isEmpty() || !seen.add(UnifiedCreditCode.normalise(asked))) {
                    continue;
                }
                if (rows.size() == MOST) {
                    throw new KernelException(
                            ReportError.REPORT_FILE_TOO_LARGE, "文件超过%d个代码，一次最多出具%d份报告。请分成几个文件。".formatted(MOST, MOST));
                }
                rows.add(new Row(row.position(), asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked));
            }
        }
        if (rows.isEmpty()) {
            throw new KernelException(ReportError.REPORT_FILE_INVALID, "文件里没有代码。每行写一个统一社会信用代码，或使用含“统一社会信用代码”表头的表格。");
        }
        return rows;
    }

    private static int head(SheetRow head) {
        for (int i = 0; i < head.width(); i++) {
            if (HEADS.contains(cell(head, i).toUpperCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    private static String filled(SheetRow row) {
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
