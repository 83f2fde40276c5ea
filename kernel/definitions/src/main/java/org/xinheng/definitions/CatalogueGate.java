package org.xinheng.definitions;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Dictionary.Hit;
import org.xinheng.definitions.Dictionary.Purpose;
import org.xinheng.definitions.yaml.DefinitionProblem;
import org.xinheng.definitions.yaml.Section;

/** Refuses catalogue items the law forbids, whoever brings them: the nation, a tenant or a plugin. */
final class CatalogueGate {

    /** Kinds of information that record misconduct or official acts, and so rest on a document. */
    private static final Set<Category> DOCUMENTED = EnumSet.of(
            Category.JUDICIAL,
            Category.ADMINISTRATION,
            Category.ABNORMAL_OPERATION,
            Category.SERIOUS_DISHONESTY,
            Category.COMPLIANCE);

    private static final int FULL_AGE = 18;

    private final List<Dictionary> dictionaries;

    CatalogueGate(Collection<Dictionary> dictionaries) {
        this.dictionaries = List.copyOf(dictionaries);
    }

    /** Checks an item that comes from a place where only this level may be defined. */
    void check(ItemReader.Read read, Level allowed) {
        if (read.item().level() != allowed) {
            String written = allowed.name().toLowerCase(Locale.ROOT);
            read.file().report("level", DefinitionProblem.LEVEL_NOT_ALLOWED, allowed.label(), written);
        }
        for (int i = 0; i < read.versions().size(); i++) {
            check(read.item(), read.item().versions().get(i), read.versions().get(i));
        }
    }

    private void check(CatalogueItem item, ItemVersion version, Section section) {
        boolean localLaw = item.level() == Level.LOCAL && isLocalRegulation(version.localRegulation());
        if (item.level() == Level.LOCAL && !localLaw) {
            section.findings().add(section.place(), DefinitionProblem.L1_LOCAL_REGULATION);
        }
        requireDocument(item, version, section);
        if (version.subjectKinds().contains(SubjectKind.NATURAL_PERSON)) {
            checkPersons(item, version, section, localLaw);
        }
        List<Section> fields = section.sections("fields");
        for (int i = 0; i < fields.size(); i++) {
            checkField(version.fields().get(i), version, fields.get(i));
        }
    }

    /** A local regulation is made by a people's congress and called so or 条例; orders of a government are not enough. */
    private static boolean isLocalRegulation(@Nullable String text) {
        return text != null && (text.contains("条例") || text.contains("人民代表大会"));
    }

    private static void requireDocument(CatalogueItem item, ItemVersion version, Section section) {
        if (DOCUMENTED.contains(item.category())) {
            require(version, FieldRole.DOCUMENT_NUMBER, "文书号", section);
        }
        require(version, FieldRole.AUTHORITY_NAME, "认定机关", section);
        require(version, FieldRole.DECIDED_ON, "认定日期", section);
    }

    private static void require(ItemVersion version, FieldRole role, String name, Section section) {
        boolean there = version.fields().stream()
                .anyMatch(field -> field.role() == role && field.requirement().kind() == Requirement.Kind.ALWAYS);
        if (!there) {
            String written = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
            section.findings().add(section.place(), DefinitionProblem.L2_DOCUMENT, name, written);
        }
    }

    private void checkPersons(CatalogueItem item, ItemVersion version, Section section, boolean localLaw) {
        if (version.minimumAge() < FULL_AGE) {
            section.report("minimum_age", DefinitionProblem.L15_AGE, version.minimumAge());
        }
        if (localLaw) {
            return;
        }
        String text = version.fields().stream()
                .map(CatalogueGate::words)
                .collect(Collectors.joining(" ", item.label().zh() + " ", ""));
        find(Purpose.BLOCKED_TOPIC, text, version)
                .ifPresent(hit -> section.report(
                        "subjects",
                        DefinitionProblem.L3_TOPIC,
                        hit.word(),
                        hit.entry().basis().citation()));
    }

    private static String words(Field field) {
        return field.values().stream().map(EnumValue::label).collect(Collectors.joining(" ", field.name() + " ", ""));
    }

    private void checkField(Field field, ItemVersion version, Section section) {
        String text = field.name() + " " + String.join(" ", field.aliases());
        find(Purpose.FORBIDDEN_FIELD, text, version)
                .ifPresent(hit -> refuse(section, "name", DefinitionProblem.L11_FIELD, field, hit));
        boolean open = field.isPublic();
        find(Purpose.SENSITIVE_FIELD, text, version)
                .filter(_ -> open)
                .ifPresent(hit -> refuse(section, "name", DefinitionProblem.L13_SENSITIVE, field, hit));
        find(Purpose.CHILDREN_FIELD, text, version)
                .filter(_ -> open)
                .ifPresent(hit -> section.report(
                        "name",
                        DefinitionProblem.L13_CHILDREN,
                        field.name(),
                        hit.entry().basis().citation()));
    }

    private static void refuse(Section section, String key, DefinitionProblem problem, Field field, Hit hit) {
        section.report(
                key, problem, field.name(), hit.word(), hit.entry().basis().citation());
    }

    private Optional<Hit> find(Purpose purpose, String text, ItemVersion version) {
        return dictionaries.stream()
                .filter(dictionary -> dictionary.purpose() == purpose)
                .map(dictionary -> dictionary.find(text, version))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
