package org.xinheng.kernel.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinheng.codes.OrganisationCode;
import org.xinheng.codes.UnifiedCreditCode;

/** Tables of permits and penalties for tests: correct rows with fictitious subjects, in which a test spoils what it likes. */
public final class Tables {

    /** A bureau that the rows name as authority and source. */
    public static final String BUREAU = "丽水市测试农业农村局";

    /** The bureau's code. */
    public static final String BUREAU_CODE = code('1', '1', 900);

    private Tables() {}

    /** A valid fictitious code. */
    public static String code(char department, char category, int number) {
        String body = "MA%06d".formatted(number);
        return UnifiedCreditCode.of(department, category, "331102", OrganisationCode.ofBody(body))
                .value();
    }

    /** A correct permit row. */
    public static Map<String, String> permit(int number) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("行政相对人名称", "丽水市测试食品" + number + "号有限公司");
        row.put("行政相对人类别", "法人及非法人组织");
        row.put("行政相对人代码_1(统一社会信用代码)", code('9', '1', number));
        row.put("法定代表人", "张测");
        row.put("法定代表人证件类型", "");
        row.put("法定代表人证件号码", "");
        row.put("证件类型", "");
        row.put("证件号码", "");
        row.put("行政许可决定文书名称", "食品经营许可决定书");
        row.put("行政许可决定文书号", "测许〔2026〕%05d号".formatted(number));
        row.put("许可类别", "核准");
        row.put("许可证书名称", "许可证");
        row.put("许可编号", "XK" + number);
        row.put("许可内容", "准予食品销售。");
        row.put("许可决定日期", "2026-11-16");
        row.put("有效期自", "2026-11-16");
        row.put("有效期至", "2029-11-16");
        row.put("许可机关", BUREAU);
        row.put("许可机关统一社会信用代码", BUREAU_CODE);
        row.put("当前状态", "1");
        row.put("数据来源单位", BUREAU);
        row.put("数据来源单位统一社会信用代码", BUREAU_CODE);
        row.put("备注", "");
        return row;
    }

    /** A correct penalty row: a fine of 2000 yuan. */
    public static Map<String, String> penalty(int number) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("行政相对人名称", "丽水市测试食品" + number + "号有限公司");
        row.put("行政相对人类别", "法人及非法人组织");
        row.put("行政相对人代码_1(统一社会信用代码)", code('9', '1', number));
        row.put("法定代表人", "张测");
        row.put("证件类型", "");
        row.put("证件号码", "");
        row.put("行政处罚决定书文号", "测罚〔2026〕%05d号".formatted(number));
        row.put("违法行为类型", "违反食品安全法规定");
        row.put("违法事实", "经查，当事人销售不合格产品。");
        row.put("处罚依据", "《食品安全法》第124条");
        row.put("处罚类别", "罚款");
        row.put("处罚内容", "罚款人民币2000元。");
        row.put("罚款金额(万元)", "0.2");
        row.put("没收违法所得、没收非法财物的金额(万元)", "");
        row.put("暂扣或吊销证照名称及编号", "");
        row.put("处罚决定日期", "2026-11-16");
        row.put("处罚有效期", "2099-12-31");
        row.put("处罚机关", BUREAU);
        row.put("处罚机关统一社会信用代码", BUREAU_CODE);
        row.put("数据来源单位", BUREAU);
        row.put("数据来源单位统一社会信用代码", BUREAU_CODE);
        row.put("备注", "");
        return row;
    }

    /** The row with some cells replaced; pairs of head and value. */
    public static Map<String, String> with(Map<String, String> row, String... pairs) {
        Map<String, String> other = new LinkedHashMap<>(row);
        for (int i = 0; i < pairs.length; i += 2) {
            if (!other.containsKey(pairs[i])) {
                throw new IllegalArgumentException("no column " + pairs[i]);
            }
            other.put(pairs[i], pairs[i + 1]);
        }
        return other;
    }

    /** A CSV with the heads of the first row. */
    @SafeVarargs
    public static String csv(Map<String, String>... rows) {
        return csv(List.of(rows));
    }

    /** A CSV with the heads of the first row. */
    public static String csv(List<Map<String, String>> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(line(rows.getFirst().keySet().stream().toList()));
        rows.forEach(row -> lines.add(line(List.copyOf(row.values()))));
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.contains(",") || cell.contains("\"") || cell.contains("\n")
                        ? '"' + cell.replace("\"", "\"\"") + '"'
                        : cell)
                .collect(Collectors.joining(","));
    }
}
