package org.xinheng.kernel.measures;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xinheng.kernel.intake.sheet.AskedTable;
import org.xinheng.kernel.intake.sheet.SheetRow;
import org.xinheng.kernel.intake.sheet.TableFile;
import org.xinheng.kernel.shared.KernelException;

/**
 * What a file asks: text with one code or name a line, CSV or Excel. A head names the columns of codes and names; without a
 * head the first filled cell of each line counts.
 *
 * @param digest SM3 of the file
 */
record AskedRows(byte[] digest, List<Row> rows) {

    /** Most lines of a file. */
    static final int MOST = 10_000;

    private static final AskedTable.Limit LIMIT = new AskedTable.Limit(
            "checks",
            8 * 1024 * 1024,
            MeasureError.CHECK_FILE_TOO_LARGE,
            "文件超过8 MB。一次最多核查%d行，请分成几个文件。".formatted(MOST),
            MeasureError.CHECK_FILE_INVALID);
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
            String asked = code < 0 ? "" : AskedTable.cell(row, code);
            return asked.isEmpty() && name >= 0 ? AskedTable.cell(row, name) : asked;
        }
    }

    /**
     * Reads a file.
     *
     * @throws KernelException {@code CHECK_FILE_INVALID} (400); {@code CHECK_FILE_TOO_LARGE} (413)
     */
    static AskedRows read(InputStream body) {
        return AskedTable.read(body, LIMIT, (rows, digest) -> new AskedRows(digest, rows(rows)));
    }

    private static List<Row> rows(TableFile.Rows source) throws IOException {
        var rows = new ArrayList<Row>();
        var row = new SheetRow();
        Columns columns = null;
        while (source.next(row)) {
            if (columns == null) {
                columns = columns(row);
                if (columns.isHead()) {
                    continue;
                }
            }
            String asked = columns.isHead() ? columns.asked(row) : AskedTable.filled(row);
            if (asked.isEmpty()) {
                continue;
            }
            if (rows.size() == MOST) {
                throw new KernelException(
                        MeasureError.CHECK_FILE_TOO_LARGE, "文件超过%d行，一次最多核查%d行。请分成几个文件。".formatted(MOST, MOST));
            }
            rows.add(new Row(row.position(), asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked));
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
            String text = AskedTable.cell(head, i).toUpperCase(java.util.Locale.ROOT);
            code = code < 0 && CODES.contains(text) ? i : code;
            name = name < 0 && NAMES.contains(text) ? i : name;
        }
        return new Columns(code, name);
    }
}
