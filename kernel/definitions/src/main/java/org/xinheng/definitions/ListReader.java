package org.xinheng.definitions;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.ListKind.Polarity;
import org.xinheng.definitions.ListVersion.Extension;
import org.xinheng.definitions.ListVersion.ListPublicity;
import org.xinheng.definitions.Parameter.Unit;
import org.xinheng.definitions.yaml.DefinitionProblem;
import org.xinheng.definitions.yaml.Section;

/** Reads a file of kind {@code list}, and refuses lists the law forbids. */
final class ListReader {

    private static final String COMMENT = "list-criteria-comment";

    private ListReader() {}

    /** A list kind with its file, for the checks that follow. */
    record Read(ListKind list, Section file, List<ReadVersion> versions) {}

    /** What a version says beside itself: where it stands and how long its criteria were open to comment. */
    record ReadVersion(
            ListVersion version, Section section, @Nullable Commented comment) {}

    /** The time in which the public could comment on the criteria. */
    record Commented(LocalDate from, LocalDate until) {}

    static Read read(Section file) {
        String id = file.id("id");
        Label label = CommonReader.label(file);
        Level level = file.constant("level", Level.class);
        Polarity polarity = file.constant("polarity", Polarity.class);
        var versions = new ArrayList<ReadVersion>();
        var periods = new ArrayList<CommonReader.Period>();
        List<Section> sections = file.requireSections("versions");
        for (Section section : sections) {
            ReadVersion read = version(section, level, polarity);
            versions.add(read);
            periods.add(new CommonReader.Period(
                    read.version().from(), read.version().until()));
        }
        CommonReader.refuseOverlaps(sections, periods);
        file.done();
        List<ListVersion> law = versions.stream().map(ReadVersion::version).toList();
        return new Read(new ListKind(id, label, level, polarity, law), file, versions);
    }

    private static ReadVersion version(Section section, Level level, Polarity polarity) {
        CommonReader.Period period = CommonReader.period(section);
        LegalBasis basis = CommonReader.basis(section);
        @Nullable String regulation = section.optionalText("local_regulation").orElse(null);
        if (level == Level.LOCAL && polarity == Polarity.MISCONDUCT && regulation == null) {
            section.findings().add(section.place(), DefinitionProblem.LIST_LOCAL_REGULATION);
        }
        Set<SubjectKind> subjects = section.constants("subjects", SubjectKind.class);
        if (subjects.isEmpty()) {
            section.requireTexts("subjects");
        }
        Period term = period(section, "term", false);
        @Nullable Extension extension = extension(section);
        ListPublicity publicity =
                section.optionalConstant("publicity", ListPublicity.class).orElse(ListPublicity.NONE);
        DueProcess process = ProcessReader.read(section, polarity, term);
        @Nullable Commented comment = comment(section);
        section.done();
        var version = new ListVersion(
                period.from(), period.until(), basis, regulation, subjects, term, extension, publicity, process);
        return new ReadVersion(version, section, comment);
    }

    /** A length of time; {@code zero} says whether it may be nothing. */
    static Period period(Section section, String key, boolean zero) {
        String text = section.text(key);
        try {
            Period term = Period.parse(text);
            if (!term.isNegative() && (zero || !term.isZero())) {
                return term;
            }
        } catch (DateTimeParseException _) {
            // reported below, like a term of no length
        }
        if (!text.isEmpty()) {
            section.report(key, DefinitionProblem.LIST_TERM, text);
        }
        return Period.ofYears(1);
    }

    private static @Nullable Extension extension(Section version) {
        Optional<Section> written = version.optionalSection("extension");
        if (written.isEmpty()) {
            return null;
        }
        Section section = written.get();
        var extension = new Extension(
                period(section, "at_least", false), period(section, "at_most", false), section.text("when"));
        if (ListVersion.isLonger(extension.atLeast(), extension.atMost())) {
            section.report("at_least", DefinitionProblem.LIST_EXTENSION, extension.atLeast(), extension.atMost());
        }
        section.done();
        return extension;
    }

    private static @Nullable Commented comment(Section version) {
        Optional<Section> written = version.optionalSection("comment");
        if (written.isEmpty()) {
            return null;
        }
        Section section = written.get();
        var comment = new Commented(section.date("from"), section.date("until"));
        section.done();
        return comment;
    }

    /** Reports a list that comes from a place where only another level may be defined. */
    static void requireLevel(Read read, Level allowed) {
        if (read.list().level() != allowed) {
            String written = allowed.name().toLowerCase(Locale.ROOT);
            read.file().report("level", DefinitionProblem.LIST_LEVEL, allowed.label(), written);
        }
    }

    /** Reports clocks that no parameter defines. */
    static void requireParameters(Read read, Map<String, Parameter> parameters) {
        for (ReadVersion each : read.versions()) {
            DueProcess.Notice notice = each.version().process().notice();
            if (notice == null) {
                continue;
            }
            for (String id : notice.parameters()) {
                Parameter parameter = parameters.get(id);
                if (parameter == null || parameter.unit() != Unit.WORKING_DAYS) {
                    each.section().report("notice", DefinitionProblem.LIST_CLOCK, id);
                }
            }
        }
    }

    /** Reports local lists that blame or warn, and whose criteria the public could not comment on for long enough. */
    static void requireComment(Read read, Map<String, Parameter> parameters) {
        if (read.list().polarity() == Polarity.HONOUR) {
            return;
        }
        for (ReadVersion each : read.versions()) {
            Optional<Integer> days = Optional.ofNullable(parameters.get(COMMENT))
                    .flatMap(parameter -> parameter.on(each.version().from()))
                    .map(Parameter.Value::value);
            if (days.isEmpty()) {
                continue;
            }
            Commented comment = each.comment();
            if (comment == null) {
                each.section().report("comment", DefinitionProblem.LIST_COMMENT, days.get(), "没有写明");
                continue;
            }
            long open = ChronoUnit.DAYS.between(comment.from(), comment.until());
            if (open < days.get()) {
                each.section().report("comment", DefinitionProblem.LIST_COMMENT, days.get(), open + "日");
            } else if (comment.until().isAfter(each.version().from())) {
                each.section()
                        .report(
                                "comment",
                                DefinitionProblem.LIST_COMMENT_LATE,
                                comment.until(),
                                each.version().from());
            }
        }
    }
}
