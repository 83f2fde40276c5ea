package org.xinheng.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.xinheng.codes.OrganisationCode;
import org.xinheng.codes.UnifiedCreditCode;

/** A workbook of penalties as a clerk keeps it: a title, Chinese heads, some rows with mistakes. All fictitious. */
final class PenaltyBook {

    static final List<String> HEADS = List.of(
            "行政相对人名称",
            "行政相对人类别",
            "行政相对人代码_1(统一社会信用代码)",
            "法定代表人",
            "行政处罚决定书文号",
            "违法行为类型",
            "违法事实",
            "处罚依据",
            "处罚类别",
            "处罚内容",
            "罚款金额(万元)",
            "处罚决定日期",
            "处罚有效期",
            "处罚机关",
            "处罚机关统一社会信用代码",
            "数据来源单位",
            "数据来源单位统一社会信用代码");

    static final String COOPERATIVE = code("93331102", "MAJRNY01");
    static final String COOPERATIVE_NAME = "丽水市九坑高山蔬菜专业合作社（样例）";
    static final String AGENCY = code("91331102", "MAJRNY03");
    static final String AGENCY_NAME = "丽水市瓯江源旅行社有限公司（样例）";
    private static final String BUREAU = "丽水市莲都区农业农村局";
    static final String BUREAU_CODE = "11331102MA01YMGC31";

    private PenaltyBook() {}

    /** Three sound rows, then a wrong check sign, an impossible date and a fine without its amount. */
    static List<List<String>> withMistakes(String decidedOn) {
        var wrongSign = COOPERATIVE.substring(0, 17) + (COOPERATIVE.endsWith("0") ? "1" : "0");
        return List.of(
                row(COOPERATIVE_NAME, COOPERATIVE, 1, "0.5", decidedOn),
                row("丽水市云岭茶业有限公司（样例）", code("91331102", "MAJRNY02"), 2, "1.2", decidedOn),
                row(AGENCY_NAME, AGENCY, 3, "3", decidedOn),
                row(COOPERATIVE_NAME, wrongSign, 4, "0.8", decidedOn),
                row("丽水市云岭茶业有限公司（样例）", code("91331102", "MAJRNY02"), 5, "2", "2026-02-30"),
                row(AGENCY_NAME, AGENCY, 6, "", decidedOn));
    }

    /** What the clerk types over the refused cells, by document number and head. */
    static Map<String, Map<String, String>> corrections(String decidedOn) {
        return Map.of(
                document(4), Map.of("行政相对人代码_1(统一社会信用代码)", COOPERATIVE),
                document(5), Map.of("处罚决定日期", decidedOn),
                document(6), Map.of("罚款金额(万元)", "0.9"));
    }

    static String document(int number) {
        return "莲农罚〔2026〕9%03d号".formatted(number);
    }

    /** Writes a title row over all columns, the heads, and the rows with a blank row between. */
    static Path write(Path file, List<List<String>> rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                var book = new Workbook(out, "xinheng-journeys", "1.0")) {
            var sheet = book.newWorksheet("行政处罚");
            sheet.value(0, 0, "丽水市莲都区农业农村局行政处罚信息报送表（样例）");
            sheet.range(0, 0, 0, HEADS.size() - 1).merge();
            put(sheet, 1, HEADS);
            for (int i = 0; i < rows.size(); i++) {
                put(sheet, 2 + i + i / 2, rows.get(i));
            }
        }
        return file;
    }

    /** Opens the error workbook, types the corrections over the wrong cells, keeps everything else as it is. */
    static Path mend(Path errors, Path file, Map<String, Map<String, String>> corrections) throws IOException {
        try (InputStream in = Files.newInputStream(errors);
                var read = new ReadableWorkbook(in);
                OutputStream out = Files.newOutputStream(file);
                var book = new Workbook(out, "xinheng-journeys", "1.0")) {
            var sheet = book.newWorksheet("改正");
            List<String> heads = List.of();
            int line = 0;
            for (var row : read.getFirstSheet().read()) {
                var cells = new ArrayList<String>();
                row.forEach(cell -> cells.add(text(cell)));
                if (cells.contains("行政处罚决定书文号")) {
                    heads = cells;
                } else if (!heads.isEmpty()) {
                    var known = heads;
                    corrections
                            .getOrDefault(cells.get(heads.indexOf("行政处罚决定书文号")), Map.of())
                            .forEach((head, value) -> cells.set(known.indexOf(head), value));
                }
                put(sheet, line++, cells);
            }
        }
        return file;
    }

    private static String text(Cell cell) {
        return cell == null || cell.getRawValue() == null ? "" : cell.getText();
    }

    private static void put(org.dhatim.fastexcel.Worksheet sheet, int line, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(line, column, cells.get(column));
        }
    }

    private static List<String> row(String name, String code, int number, String amount, String decidedOn) {
        var yuan = amount.isEmpty() ? "5000" : Long.toString(Math.round(Double.parseDouble(amount) * 10_000));
        return List.of(
                name,
                "法人及非法人组织",
                code,
                "张样例",
                document(number),
                "违反农产品质量安全法规定",
                "经查，当事人未按规定建立生产记录。",
                "《农产品质量安全法》第六十九条",
                "罚款",
                "罚款人民币" + yuan + "元。",
                amount,
                decidedOn,
                "2099-12-31",
                BUREAU,
                BUREAU_CODE,
                BUREAU,
                BUREAU_CODE);
    }

    private static String code(String lead, String body) {
        return UnifiedCreditCode.of(lead.charAt(0), lead.charAt(1), lead.substring(2), OrganisationCode.ofBody(body))
                .toString();
    }
}
