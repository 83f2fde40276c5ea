package org.xinheng.kernel.catalogue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xinheng.definitions.EnumValue;
import org.xinheng.definitions.Field;
import org.xinheng.definitions.FieldType;
import org.xinheng.definitions.Requirement;
import org.xinheng.definitions.SubjectKind;

/** The workbook a clerk fills in: heads, one example row, and a sheet that explains every column. */
final class Template {

    private static final String TEXT_FORMAT = "@";
    private static final String HEAD_COLOUR = "1F4E79";
    private static final String MUST_COLOUR = "C00000";
    private static final int EMPTY_ROWS = 500;
    private static final int MOST_WIDTH = 40;

    private Template() {}

    static byte[] write(OfferedItem offered) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Xinheng", "1.0")) {
            var fields = offered.version().fields();
            fillSheet(book.newWorksheet(offered.item().label().zh()), fields);
            rulesSheet(book.newWorksheet("填写说明"), offered);
            codesSheet(book.newWorksheet("代码表"), fields);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void fillSheet(Worksheet sheet, List<Field> fields) {
        for (int column = 0; column < fields.size(); column++) {
            var field = fields.get(column);
            var must = field.requirement().kind() == Requirement.Kind.ALWAYS;
            sheet.value(0, column, field.name());
            sheet.style(0, column)
                    .bold()
                    .fontColor("FFFFFF")
                    .fillColor(must ? MUST_COLOUR : HEAD_COLOUR)
                    .wrapText(true)
                    .set();
            sheet.value(1, column, column == 0 ? Catalogue.EXAMPLE_MARK + example(field) : example(field));
            sheet.width(column, Math.clamp(field.name().length() * 2L + 4, 12, MOST_WIDTH));
            sheet.range(1, column, EMPTY_ROWS, column)
                    .style()
                    .format(FieldWords.isCode(field) || field.type() != FieldType.DECIMAL ? TEXT_FORMAT : "0.000000")
                    .set();
        }
        sheet.freezePane(1, 1);
    }

    private static void rulesSheet(Worksheet sheet, OfferedItem offered) {
        var version = offered.version();
        sheet.value(
                0, 0, "%s（第 %d 版，%s 起施行）".formatted(offered.item().label().zh(), version.version(), version.from()));
        sheet.value(1, 0, "依据：" + version.basis().citation());
        sheet.value(2, 0, "第一列以“样例：”开头的行只作示范，上传时自动跳过。红色表头为必填。作出决定之日起 %d 个工作日内报送。".formatted(offered.reportWithin()));
        row(sheet, 4, List.of("列名", "代码", "填写要求", "类型", "说明", "公开范围"));
        sheet.range(4, 0, 4, 5).style().bold().fillColor("D9E2EF").set();
        var line = 5;
        for (var field : version.fields()) {
            row(
                    sheet,
                    line++,
                    List.of(
                            field.name(),
                            field.code(),
                            FieldWords.requirement(field.requirement(), version),
                            FieldWords.type(field),
                            field.note(),
                            field.isPublic() ? field.disclosure().label() : "不公开"));
        }
        int[] widths = {36, 18, 36, 36, 50, 12};
        for (int column = 0; column < widths.length; column++) {
            sheet.width(column, widths[column]);
        }
    }

    private static void codesSheet(Worksheet sheet, List<Field> fields) {
        row(sheet, 0, List.of("列名", "可填的值", "代码", "也接受"));
        sheet.range(0, 0, 0, 3).style().bold().fillColor("D9E2EF").set();
        var line = 1;
        for (var field : fields) {
            for (EnumValue value : field.values()) {
                row(
                        sheet,
                        line++,
                        List.of(field.name(), value.label(), value.code(), String.join("、", value.synonyms())));
            }
        }
        sheet.width(0, 36);
        sheet.width(1, 36);
        sheet.width(3, 50);
    }

    private static void row(Worksheet sheet, int line, List<String> texts) {
        for (int column = 0; column < texts.size(); column++) {
            sheet.value(line, column, texts.get(column));
        }
    }

    /** Fictitious; codes have correct check signs. */
    private static String example(Field field) {
        if (!field.values().isEmpty()) {
            return field.values().getFirst().label();
        }
        return switch (field.role()) {
            case SUBJECT_NAME -> "丽水市好品农业专业合作社（样例）";
            case SUBJECT_CATEGORY -> SubjectKind.ORGANISATION.label();
            case UNIFIED_CODE -> "11331100MA98125P8G";
            case AUTHORITY_CODE, SOURCE_CODE -> "11331100MA7L62T79K";
            case AUTHORITY_NAME, SOURCE_NAME -> "丽水市农业农村局";
            case DOCUMENT_NUMBER -> "丽农〔2026〕1号";
            case DECIDED_ON, VALID_FROM -> "2026/11/02";
            case REGISTERED_ON -> "2018/03/15";
            case VALID_UNTIL -> "2099/12/31";
            case FINE, CONFISCATION -> "0.50";
            default -> field.type() == FieldType.DATE ? "2026/11/02" : "";
        };
    }
}
