package org.xinheng.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.xinheng.definitions.Act;
import org.xinheng.definitions.CatalogueItem;
import org.xinheng.definitions.Category;
import org.xinheng.definitions.Field;
import org.xinheng.definitions.FieldRole;
import org.xinheng.definitions.FieldType;
import org.xinheng.definitions.Level;
import org.xinheng.definitions.SubjectKind;

/** One decision of one bureau about one subject, and what each column says about it. */
final class Decision {

    private static final String LONG_TERM = "2099-12-31";

    /** Offices report the contracts they made themselves. */
    private static final String BUYER = "采购人";

    private static final List<String> PENALTIES = List.of("警告", "罚款", "罚款", "罚款", "罚款；没收违法所得、没收非法财物", "通报批评");
    private static final List<String> GRAVE_PENALTIES = List.of("罚款", "罚款；没收违法所得、没收非法财物", "责令停产停业", "罚款；责令停产停业");

    private final CatalogueItem item;
    private final Subject subject;
    private final Conduct conduct;
    private final Place.Office office;
    private final LocalDate day;
    private final long index;
    private final Chance chance;
    private final String matter;
    private final String breach;
    private final String penalty;
    private final int fine;

    Decision(
            CatalogueItem item,
            Subject subject,
            Conduct conduct,
            Place.Office office,
            LocalDate day,
            long index,
            Chance chance) {
        this.item = item;
        this.subject = subject;
        this.conduct = conduct;
        this.office = office;
        this.day = day;
        this.index = index;
        this.chance = chance;
        this.matter = chance.any(subject.sector().permits);
        boolean grave = chance.happens(conduct.grave);
        this.breach = chance.any(grave ? subject.sector().graveBreaches : subject.sector().breaches);
        this.penalty = chance.any(grave ? GRAVE_PENALTIES : PENALTIES);
        this.fine = (int) Math.round(Math.exp(6.2 + chance.fraction() * 6.3)) / 100 * 100 + 500;
    }

    /** Optional columns that offices fill in nevertheless. */
    static boolean fillsUnasked(Field field) {
        return field.role() == FieldRole.LICENCE
                || field.role() == FieldRole.VALID_UNTIL
                || (field.role() == FieldRole.NONE
                        && (field.type() == FieldType.DECIMAL || field.type() == FieldType.ENUM));
    }

    String value(Field field) {
        return switch (field.role()) {
            case SUBJECT_NAME -> subject.name();
            case SUBJECT_CATEGORY -> subject.kind().label();
            case UNIFIED_CODE -> subject.code();
            case LEGAL_REPRESENTATIVE -> subject.person();
            case PERSON_ID_TYPE -> "身份证";
            case PERSON_ID_NUMBER -> subject.identityNumber();
            case DOCUMENT_NAME -> documentName(field);
            case DOCUMENT_NUMBER -> documentNumber();
            case DECIDED_ON, VALID_FROM -> day.toString();
            case REGISTERED_ON -> Registry.foundedOn(day, chance).toString();
            case VALID_UNTIL -> validUntil();
            case AUTHORITY_NAME, SOURCE_NAME -> office.name();
            case AUTHORITY_CODE, SOURCE_CODE -> office.code();
            case ACT_CATEGORY -> category(field);
            case FACTS -> "经查，当事人" + breach + "，事实清楚，证据充分。";
            case CONTENT -> content(field);
            case FINE -> money(fine);
            case CONFISCATION -> money(fine / 2);
            case LICENCE -> item.act() == Act.PERMIT ? licence(field) : "经营许可证 JY" + number(8);
            case STATUS -> status(field);
            case REGISTRATION_NUMBER,
                    ORGANISATION_CODE,
                    TAX_NUMBER,
                    INSTITUTION_NUMBER,
                    SOCIAL_NUMBER,
                    LEGAL_ID_TYPE,
                    LEGAL_ID_NUMBER,
                    PUBLICITY_END,
                    REMARK -> "";
            case NONE -> plain(field);
        };
    }

    private String documentName(Field field) {
        if (item.level() == Level.SECTOR) {
            return SectorWords.project(subject, chance);
        }
        return switch (item.act()) {
            case PERMIT -> matter + "准予决定书";
            case OTHER -> field.name().contains("合同") ? contract() + "合同（样例）" : matter + "告知承诺（样例）";
            default -> matter + item.act().label();
        };
    }

    /** What the firm sells or does under the contract; the same in all columns of a row, whatever chance gave before. */
    private String contract() {
        var contracts = subject.sector().contracts;
        return contracts.get((int) (index % contracts.size()));
    }

    private String documentNumber() {
        var act = switch (item.act()) {
            case PERMIT -> "许";
            case PENALTY -> "罚";
            case COMPULSION -> "强";
            case CONFIRMATION -> "确";
            case RULING -> "裁";
            case AWARD -> "奖";
            case INSPECTION -> "检";
            default -> "字";
        };
        return "样%s〔%d〕%07d号".formatted(act, day.getYear(), index + 1);
    }

    private String validUntil() {
        if (item.act() != Act.PERMIT || chance.happens(0.1)) {
            return LONG_TERM;
        }
        return day.plusYears(chance.any(List.of(1, 3, 3, 5, 5))).toString();
    }

    private String category(Field field) {
        if (item.act() == Act.PENALTY) {
            return penalty;
        }
        var values = field.values().stream()
                .filter(value -> !value.label().contains("其他"))
                .toList();
        boolean usual = item.act() == Act.OTHER && chance.happens(conduct == Conduct.BAD ? 0.5 : 0.8);
        return usual ? values.getFirst().label() : chance.any(values).label();
    }

    private String content(Field field) {
        if (item.category() == Category.REGISTRATION) {
            return Registry.scope(subject, matter);
        }
        return switch (item.act()) {
            case PERMIT -> "准予" + subject.name() + "从事" + matter + "事项。";
            case PENALTY -> penalty.contains("罚款") ? "罚款人民币%d元。".formatted(fine) : "依法给予" + penalty + "。";
            case AWARD -> "授予“%d年度诚信经营示范单位”称号。".formatted(day.getYear() - 1);
            case INSPECTION -> "对" + matter + "事项落实情况的现场检查。";
            case OTHER -> otherContent(field);
            default -> "就" + matter + "事项依法作出" + item.act().label() + "。";
        };
    }

    private String otherContent(Field field) {
        if (subject.kind() == SubjectKind.NATURAL_PERSON) {
            return item.label().zh() + "（样例）。";
        }
        if (field.name().contains("标的")) {
            return contract();
        }
        return field.name().contains("承诺")
                ? "如实提交材料，符合" + matter + "的条件，接受核查（样例）。"
                : "%s：%s。".formatted(item.label().zh(), matter);
    }

    private String status(Field field) {
        if (field.values().isEmpty()) {
            return "1";
        }
        boolean hasOtherOutcomes = item.act() == Act.INSPECTION || item.level() == Level.SECTOR;
        if (!hasOtherOutcomes || chance.happens(conduct.passes)) {
            return field.values().getFirst().label();
        }
        var others = field.values().stream()
                .skip(1)
                .filter(value -> !value.label().contains("其他"))
                .toList();
        return others.isEmpty()
                ? field.values().getFirst().label()
                : chance.any(others).label();
    }

    private String licence(Field field) {
        return field.length() > 0 && field.length() <= 64 ? matter + "证" : matter;
    }

    /** Columns that only one table has: type and basis of a breach, number of a licence. */
    private String plain(Field field) {
        if (item.category() == Category.REGISTRATION) {
            return Registry.of(field.name(), subject, conduct, chance);
        }
        if (field.type() == FieldType.DATE) {
            return day.toString();
        }
        if (field.type() == FieldType.DECIMAL) {
            return SectorWords.number(field.name(), conduct, chance);
        }
        if (field.type() == FieldType.USCC) {
            return office.code();
        }
        if (field.name().contains(BUYER)) {
            return office.name();
        }
        if (field.name().contains("依据")) {
            return chance.any(subject.sector().laws);
        }
        if (field.name().contains("责任")) {
            return field.name().contains("违约") ? "按合同约定支付违约金（样例）。" : "撤销据此作出的决定，记入信用记录（样例）。";
        }
        if (field.name().contains("编号")) {
            return "XK" + number(8);
        }
        if (!field.values().isEmpty()) {
            return choice(field);
        }
        if (item.level() == Level.SECTOR) {
            return SectorWords.of(field.name(), subject, day, chance);
        }
        return subject.kind() == SubjectKind.NATURAL_PERSON ? "个人" + breach : breach;
    }

    /** What a firm is stays the same in all its records; how a check ends depends on its conduct. */
    private String choice(Field field) {
        for (var value : field.values()) {
            if (field.name().equals("从业类别") && subject.name().contains(value.label())) {
                return value.label();
            }
        }
        var mild = field.values().stream()
                .filter(value -> value.label().startsWith("其他"))
                .toList();
        if (field.name().contains("不良行为") && !mild.isEmpty() && !chance.happens(conduct.grave)) {
            return chance.any(mild).label();
        }
        boolean first = field.name().equals("从业类别") || (item.level() == Level.SECTOR && chance.happens(conduct.passes));
        return first
                ? field.values().getFirst().label()
                : chance.any(field.values()).label();
    }

    private String number(int digits) {
        var text = new StringBuilder();
        for (int i = 0; i < digits; i++) {
            text.append(chance.below(10));
        }
        return text.toString();
    }

    /** Yuan in units of ten thousand, without useless zeros. */
    private static String money(int yuan) {
        return BigDecimal.valueOf(yuan, 4).stripTrailingZeros().toPlainString();
    }
}
