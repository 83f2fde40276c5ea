package org.xinheng.testkit;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.yaml.Findings;
import org.xinheng.definitions.yaml.Section;
import org.xinheng.definitions.yaml.YamlFile;
import org.xinheng.spi.Listing;
import org.xinheng.spi.Points;
import org.xinheng.spi.RecordClass;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.SubjectKind;

/**
 * Reads scenario files. Their keys are Chinese, because the officials of the sector write and check them; they are read
 * as strictly as law.
 */
public final class ScenarioReader {

    private static final Map<String, SubjectKind> KINDS = Map.of(
            "法人及非法人组织", SubjectKind.ORGANISATION,
            "个体工商户", SubjectKind.INDIVIDUAL_BUSINESS,
            "机关事业单位", SubjectKind.PUBLIC_BODY,
            "自然人", SubjectKind.NATURAL_PERSON);
    private static final Map<String, RecordClass> CLASSES =
            Map.of("轻微", RecordClass.MINOR, "一般", RecordClass.GENERAL, "严重", RecordClass.SERIOUS);

    private ScenarioReader() {}

    /**
     * Reads one file.
     *
     * @throws org.xinheng.definitions.yaml.DefinitionErrors with every error of the file
     */
    public static List<Scenario> read(String file, String text) {
        var findings = new Findings();
        var scenarios = new ArrayList<Scenario>();
        YamlFile.read(file, text, findings).ifPresent(section -> {
            String standard = section.id("标准");
            for (Section each : section.requireSections("场景")) {
                scenarios.add(scenario(each, standard));
            }
            section.done();
        });
        findings.throwIfAny();
        return scenarios;
    }

    private static Scenario scenario(Section section, String standard) {
        String name = section.text("说明");
        LocalDate asOf = section.date("评价日");
        var documents = new HashMap<UUID, String>();
        var records = new ArrayList<RecordFacts>();
        for (Section record : section.sections("记录")) {
            RecordFacts facts = facts(record, records.size());
            documents.put(facts.id(), facts.documentNo());
            records.add(facts);
        }
        var listings = new ArrayList<Listing>();
        for (Section listing : section.sections("名单")) {
            listings.add(new Listing(
                    idOf("listing" + listings.size()),
                    listing.id("名单"),
                    listing.date("列入"),
                    listing.optionalDate("移出").orElse(null)));
            listing.done();
        }
        Section subject = section.section("主体");
        var file = new SubjectFile(
                pick(subject, "类别", KINDS, SubjectKind.ORGANISATION),
                "",
                subject.text("名称"),
                subject.optionalDate("登记日").orElse(null),
                records,
                listings,
                section.textMap("其他评价"));
        subject.done();
        Section result = section.section("结果");
        var scenario = new Scenario(
                name,
                standard,
                asOf,
                file,
                documents,
                result.text("等级"),
                Objects.requireNonNullElse(points(result, "得分"), Points.ZERO),
                reasons(result));
        result.done();
        section.done();
        return scenario;
    }

    private static List<Scenario.Reason> reasons(Section result) {
        var reasons = new ArrayList<Scenario.Reason>();
        for (Section reason : result.sections("理由")) {
            reasons.add(new Scenario.Reason(reason.id("规则"), points(reason, "得分"), reason.texts("文号")));
            reason.done();
        }
        return reasons;
    }

    private static @Nullable Points points(Section section, String key) {
        return section.optionalDecimal(key)
                .map(decimal -> Points.of(decimal.toPlainString()))
                .orElse(null);
    }

    private static RecordFacts facts(Section section, int number) {
        var facts = new RecordFacts(
                idOf("record" + number),
                section.id("事项"),
                section.text("文号"),
                section.date("决定日"),
                section.optionalDate("有效至").orElse(null),
                section.has("程度") ? pick(section, "程度", CLASSES, RecordClass.GENERAL) : null,
                section.textMap("内容"),
                section.optionalText("机关").orElse(""));
        section.done();
        return facts;
    }

    private static <T> T pick(Section section, String key, Map<String, T> values, T fallback) {
        String text = section.text(key);
        T value = values.get(text);
        if (value == null && !text.isEmpty()) {
            section.report(
                    key,
                    org.xinheng.definitions.yaml.DefinitionProblem.UNKNOWN_VALUE,
                    key,
                    text,
                    String.join("、", values.keySet().stream().sorted().toList()));
        }
        return value == null ? fallback : value;
    }

    private static UUID idOf(String seed) {
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
    }
}
