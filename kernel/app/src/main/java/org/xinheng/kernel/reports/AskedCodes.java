package org.xinheng.kernel.reports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.xinheng.codes.UnifiedCreditCode;
import org.xinheng.kernel.intake.sheet.AskedTable;
import org.xinheng.kernel.intake.sheet.SheetRow;
import org.xinheng.kernel.intake.sheet.TableFile;
import org.xinheng.kernel.shared.KernelException;

/**
 * The codes a file asks for, CSV or Excel: the column whose head says so, else the first filled cell of each line. A code that
 * comes again counts once.
 *
 * @param digest SM3 of the file
 */
record AskedCodes(byte[] digest, List<Row> rows) {

    /** Most lines of a file. */
    static final int MOST = 2000;

    private static final AskedTable.Limit LIMIT = new AskedTable.Limit(
            "reports",
            4 * 1024 * 1024,
            ReportError.REPORT_FILE_TOO_LARGE,
            "文件超过4 MB。一次最多出具%d份报告，请分成几个文件。".formatted(MOST),
            ReportError.REPORT_FILE_INVALID);
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
        return AskedTable.read(body, LIMIT, (rows, digest) -> new AskedCodes(digest, rows(rows)));
    }

    private static List<Row> rows(TableFile.Rows source) throws IOException {
        var rows = new ArrayList<Row>();
        var seen = new HashSet<String>();
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
            String asked = column >= 0 ? AskedTable.cell(row, column) : AskedTable.filled(row);
            if (asked.isEmpty() || !seen.add(UnifiedCreditCode.normalise(asked))) {
                continue;
            }
            if (rows.size() == MOST) {
                throw new KernelException(
                        ReportError.REPORT_FILE_TOO_LARGE, "文件超过%d个代码，一次最多出具%d份报告。请分成几个文件。".formatted(MOST, MOST));
            }
            rows.add(new Row(row.position(), asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked));
        }
        if (rows.isEmpty()) {
            throw new KernelException(ReportError.REPORT_FILE_INVALID, "文件里没有代码。每行写一个统一社会信用代码，或使用含“统一社会信用代码”表头的表格。");
        }
        return rows;
    }

    private static int head(SheetRow head) {
        for (int i = 0; i < head.width(); i++) {
            if (HEADS.contains(AskedTable.cell(head, i).toUpperCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }
}
