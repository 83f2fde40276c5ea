package org.xinheng.kernel.intake.sheet;

import static org.xinheng.kernel.intake.sheet.UnreadableFile.Reason.FILE_EMPTY;
import static org.xinheng.kernel.intake.sheet.UnreadableFile.Reason.FILE_FORMAT_UNKNOWN;
import static org.xinheng.kernel.intake.sheet.UnreadableFile.Reason.FILE_OLD_EXCEL;
import static org.xinheng.kernel.intake.sheet.UnreadableFile.Reason.FILE_PASSWORD;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file of one or more tables. What it is, is decided by its first bytes, never by its name. */
public sealed interface TableFile extends Closeable permits CsvFile, XlsxFile {

    /** One pass over the rows of a table. Not for several threads. */
    interface Rows extends Closeable {
        /** Fills the row with the next one that holds a cell; false at the end. */
        boolean next(SheetRow row) throws IOException;

        /** How much of the table was read, from 0 to 1; an estimate. */
        double progress();
    }

    /** The names of the tables in the file's order; a CSV has one without name. */
    List<String> tables();

    /** Starts a pass over a table; call as often as needed, one at a time. */
    Rows open(int table) throws IOException;

    /** True when serial day numbers count from 1904-01-01 (workbooks born on old Macintosh programs). */
    boolean isDate1904();

    /** Looks at the file and opens the reader for it. */
    static TableFile open(Path file) throws IOException {
        byte[] head = new byte[8192];
        int length;
        try (var in = Files.newInputStream(file)) {
            length = in.readNBytes(head, 0, head.length);
        }
        if (length == 0) {
            throw new UnreadableFile(FILE_EMPTY, "文件是空的，没有任何内容。请确认选对了文件，另存后重新上传。");
        }
        if (starts(head, length, 0x50, 0x4b, 0x03, 0x04)) {
            return XlsxFile.open(file);
        }
        if (starts(head, length, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
            throw compoundFile(head, file);
        }
        if (looksBinary(head, length)) {
            throw new UnreadableFile(
                    FILE_FORMAT_UNKNOWN, "文件不是表格。只接收 Excel 工作簿（.xlsx）和 CSV 文本（.csv）；请在办公软件中另存为 .xlsx 后重新上传。");
        }
        return CsvFile.open(file);
    }

    /** An old .xls and a workbook with a password share one container; the stream names inside tell them apart. */
    private static UnreadableFile compoundFile(byte[] head, Path file) throws IOException {
        byte[] mark = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        byte[] look = head;
        if (Files.size(file) <= 64L << 20) {
            look = Files.readAllBytes(file);
        }
        if (contains(look, mark)) {
            return new UnreadableFile(FILE_PASSWORD, "工作簿设有打开密码，无法读取。请在 Excel 中取消密码（文件→信息→保护工作簿），保存后重新上传。");
        }
        return new UnreadableFile(FILE_OLD_EXCEL, "这是旧版 Excel（.xls）文件。请在 Excel 或 WPS 中打开，选择“另存为 .xlsx 工作簿”，再上传新文件。");
    }

    private static boolean contains(byte[] text, byte[] mark) {
        outer:
        for (int i = 0; i + mark.length <= text.length; i++) {
            for (int j = 0; j < mark.length; j++) {
                if (text[i + j] != mark[j]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }

    private static boolean starts(byte[] head, int length, int... signs) {
        if (length < signs.length) {
            return false;
        }
        for (int i = 0; i < signs.length; i++) {
            if ((head[i] & 0xff) != signs[i]) {
                return false;
            }
        }
        return true;
    }

    /** Zero bytes do not occur in text, but for UTF-16, which begins with its mark. */
    private static boolean looksBinary(byte[] head, int length) {
        if (starts(head, length, 0xff, 0xfe) || starts(head, length, 0xfe, 0xff)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (head[i] == 0) {
                return true;
            }
        }
        return starts(head, length, '%', 'P', 'D', 'F') || starts(head, length, 0x1f, 0x8b);
    }
}
