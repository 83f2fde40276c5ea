package org.xinheng.kernel.lists;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinheng.kernel.intake.check.CellText;
import org.xinheng.kernel.intake.sheet.SheetRow;
import org.xinheng.kernel.intake.sheet.Spool;
import org.xinheng.kernel.intake.sheet.TableFile;
import org.xinheng.kernel.intake.sheet.UnreadableFile;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Sm3;

/**
 * A list as another authority delivers it, read from Excel or CSV.
 *
 * @param digest SM3 of the file
 * @param date1904 how serial day numbers count
 * @param rows in the file's order, without the head
 */
record ImportTable(byte[] digest, boolean date1904, List<Row> rows) {

    private static final int LARGEST = 20_000_000;
    private static final int MOST_ROWS = 20_000;
    private static final int HEAD_WITHIN = 10;

    /** A row; {@code line} is its place in the file as the office program shows it. */
    record Row(int line, Map<ImportColumn, String> cells) {

        /** The cleaned text, empty when there is none. */
        String text(ImportColumn column) {
            return cells.getOrDefault(column, "");
        }
    }

    /**
     * Reads a file.
     *
     * @throws KernelException {@code LIST_FILE_INVALID} (400), {@code LIST_FILE_TOO_LARGE} (413)
     */
    static ImportTable read(InputStream body) throws IOException {
        Path file = Spool.create("list");
        try {
            receive(body, file);
            byte[] digest = Sm3.digest(Files.readAllBytes(file));
            try (TableFile table = TableFile.open(file)) {
                return new ImportTable(digest, table.isDate1904(), rows(table));
            }
        } catch (UnreadableFile unreadable) {
            throw new KernelException(ListError.LIST_FILE_INVALID, unreadable.detail());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void receive(InputStream body, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int length = body.read(buffer); length >= 0; length = body.read(buffer)) {
                size += length;
                if (size > LARGEST) {
                    throw new KernelException(
                            ListError.LIST_FILE_TOO_LARGE, "名单文件超过%d MB。请拆成几个文件分别导入。".formatted(LARGEST / 1_000_000));
                }
                out.write(buffer, 0, length);
            }
        }
    }

    private static List<Row> rows(TableFile file) throws IOException {
        var row = new SheetRow();
        var found = new ArrayList<Row>();
        Map<Integer, ImportColumn> heads = Map.of();
        try (var lines = file.open(0)) {
            while (lines.next(row)) {
                if (heads.isEmpty()) {
                    heads = heads(row);
                    if (heads.isEmpty() && row.position() >= HEAD_WITHIN) {
                        break;
                    }
                } else if (!row.isBlank()) {
                    found.add(read(row, heads));
                    if (found.size() > MOST_ROWS) {
                        throw new KernelException(
                                ListError.LIST_FILE_TOO_LARGE, "名单超过%d行。请拆成几个文件分别导入。".formatted(MOST_ROWS));
                    }
                }
            }
        }
        if (heads.isEmpty()) {
            throw new KernelException(
                    ListError.LIST_FILE_INVALID,
                    "前%d行内没有找到表头。须有这些列：%s。请核对后重新导入。"
                            .formatted(HEAD_WITHIN, names(Arrays.asList(ImportColumn.values()))));
        }
        if (found.isEmpty()) {
            throw new KernelException(ListError.LIST_FILE_INVALID, "表头以下没有数据。请核对文件后重新导入。");
        }
        return found;
    }

    /** The columns of a head row; empty when it is none. */
    private static Map<Integer, ImportColumn> heads(SheetRow row) {
        var heads = new java.util.HashMap<Integer, ImportColumn>();
        for (int i = 0; i < row.width(); i++) {
            int place = i;
            ImportColumn.of(row.text(i))
                    .filter(column -> !heads.containsValue(column))
                    .ifPresent(column -> heads.put(place, column));
        }
        if (!heads.containsValue(ImportColumn.NAME) || heads.size() < 2) {
            return Map.of();
        }
        List<ImportColumn> missing = Arrays.stream(ImportColumn.values())
                .filter(column -> column.isRequired() && !heads.containsValue(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new KernelException(
                    ListError.LIST_FILE_INVALID, "表头缺少：%s。列入名单须有事由、文书和日期，请补上后重新导入。".formatted(names(missing)));
        }
        return heads;
    }

    private static String names(List<ImportColumn> columns) {
        return columns.stream()
                .filter(ImportColumn::isRequired)
                .map(ImportColumn::head)
                .collect(Collectors.joining("、"));
    }

    private static Row read(SheetRow row, Map<Integer, ImportColumn> heads) {
        var cells = new EnumMap<ImportColumn, String>(ImportColumn.class);
        heads.forEach((place, column) -> cells.put(column, CellText.clean(row.text(place))));
        return new Row(row.position(), cells);
    }
}
