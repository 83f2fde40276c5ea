package org.xinheng.kernel.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.EnumValue;
import org.xinheng.definitions.Field;
import org.xinheng.definitions.ItemVersion;
import org.xinheng.definitions.LegalBasis;
import org.xinheng.definitions.SubjectKind;

/**
 * A catalogue item as people read it.
 *
 * @param level NATIONAL, LOCAL or SECTOR
 * @param subjectKinds names of {@link SubjectKind}: whom it may be about
 * @param sourceBureaus who reports it; empty means the bureau that decided
 * @param updateWithin working days from the decision to its report
 */
public record ItemView(
        String id,
        String label,
        String labelEn,
        String level,
        String levelLabel,
        String act,
        String actLabel,
        int version,
        LocalDate from,
        @Nullable LocalDate until,
        String disclosure,
        String disclosureLabel,
        List<String> subjectKinds,
        Basis basis,
        List<FieldView> fields,
        List<String> sourceBureaus,
        int updateWithin,
        Origin origin) {

    /** The text that allows recording it. */
    public record Basis(
            String act,
            @Nullable String article,
            @Nullable String documentNo,
            @Nullable String url,
            String citation,
            boolean verified) {

        static Basis of(LegalBasis basis) {
            return new Basis(
                    basis.act(), basis.article(), basis.documentNo(), basis.url(), basis.citation(), basis.verified());
        }
    }

    /**
     * A column.
     *
     * @param required ALWAYS, CONDITION or OPTIONAL
     * @param rule validation rule a breach counts under, such as V01
     * @param ruleText when it must be filled, in words
     */
    public record FieldView(
            String code,
            String name,
            String type,
            String typeLabel,
            int length,
            String required,
            String rule,
            String ruleText,
            String disclosure,
            List<String> values,
            String note) {

        static FieldView of(Field field, ItemVersion version) {
            return new FieldView(
                    field.code(),
                    field.name(),
                    field.type().name(),
                    field.type().label(),
                    field.length(),
                    field.requirement().kind().name(),
                    field.requirement().rule(),
                    FieldWords.requirement(field.requirement(), version),
                    field.isPublic() ? field.disclosure().name() : "INTERNAL",
                    field.values().stream().map(EnumValue::spoken).toList(),
                    field.note());
        }
    }

    static ItemView of(OfferedItem offered) {
        var item = offered.item();
        var version = offered.version();
        return new ItemView(
                item.id(),
                item.label().zh(),
                item.label().en(),
                item.level().name(),
                item.level().label(),
                item.act().name(),
                item.act().label(),
                version.version(),
                version.from(),
                version.until(),
                version.disclosure().name(),
                version.disclosure().label(),
                version.subjectKinds().stream().sorted().map(SubjectKind::name).toList(),
                Basis.of(version.basis()),
                version.fields().stream()
                        .map(field -> FieldView.of(field, version))
                        .toList(),
                List.of(),
                offered.reportWithin(),
                offered.origin());
    }
}
