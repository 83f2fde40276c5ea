package org.xinheng.definitions.programmes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.CommonReader;
import org.xinheng.definitions.Label;
import org.xinheng.definitions.LegalBasis;
import org.xinheng.definitions.programmes.Programme.Target;
import org.xinheng.definitions.tenants.Bureau;
import org.xinheng.definitions.tenants.TenantPack;
import org.xinheng.definitions.yaml.Section;

/** Reads a file of kind {@code programmes}: one plan and what it sets the place. Stateless. */
public final class ProgrammeReader {

    private ProgrammeReader() {}

    /**
     * A programme as written; {@link #resolve} finds its bureaus.
     *
     * @param lead short names of bureaus, as is {@code with}
     */
    public record Read(
            String id,
            Label label,
            Label group,
            LegalBasis basis,
            LocalDate from,
            @Nullable LocalDate due,
            List<String> lead,
            List<String> leadOutside,
            List<String> with,
            List<String> withOutside,
            String demand,
            List<Target> targets,
            Section section) {}

    /** The programmes of a file, errors reported to the section's findings. */
    public static List<Read> read(Section file) {
        LegalBasis plan = CommonReader.basis(file);
        LocalDate from = file.date("from");
        @Nullable LocalDate due = file.optionalDate("due").orElse(null);
        Map<String, String> headings = file.textMap("headings_en");
        var reads = new ArrayList<Read>();
        for (Section section : file.requireSections("programmes")) {
            reads.add(programme(section, plan, headings, from, due));
        }
        file.done();
        return reads;
    }

    /** One programme; what it does not say about time is the plan's. */
    private static Read programme(
            Section section,
            LegalBasis plan,
            Map<String, String> headings,
            LocalDate plannedFrom,
            @Nullable LocalDate plannedDue) {
        LocalDate from = section.optionalDate("from").orElse(plannedFrom);
        @Nullable LocalDate due = section.optionalDate("due").orElse(plannedDue);
        if (due != null && due.isBefore(from)) {
            section.report("due", ProgrammeProblem.PROGRAMME_DUE, due, from);
        }
        Label label = CommonReader.label(section);
        String group = section.text("group");
        var read = new Read(
                section.id("id"),
                label,
                new Label(group, headings.getOrDefault(group, "")),
                new LegalBasis(
                        plan.act(),
                        section.text("clause"),
                        plan.documentNo(),
                        plan.published(),
                        plan.url(),
                        plan.verified()),
                from,
                due,
                section.texts("lead"),
                section.texts("lead_outside"),
                section.texts("with"),
                section.texts("with_outside"),
                section.text("demand"),
                targets(section, label, from, due),
                section);
        if (read.lead().isEmpty() && read.leadOutside().isEmpty()) {
            section.report("lead", ProgrammeProblem.PROGRAMME_NOBODY, label.zh());
        }
        section.done();
        return read;
    }

    private static List<Target> targets(Section programme, Label label, LocalDate from, @Nullable LocalDate due) {
        var targets = new ArrayList<Target>();
        for (Section section : programme.sections("targets")) {
            Optional<LocalDate> by = section.optionalDate("by");
            by.filter(day -> day.isBefore(from) || (due != null && day.isAfter(due)))
                    .ifPresent(day -> section.report(
                            "by", ProgrammeProblem.PROGRAMME_TARGET, day, label.zh(), from, due == null ? "长期" : due));
            targets.add(new Target(section.text("text"), by.orElse(null)));
            section.done();
        }
        return targets;
    }

    /** The programme with the pack's bureaus; reports names the pack does not know, or knows in the wrong place. */
    public static Programme resolve(Read read, TenantPack pack) {
        var seen = new HashSet<String>();
        List<Bureau> lead = own(read, "lead", read.lead(), pack, seen);
        List<Bureau> with = own(read, "with", read.with(), pack, seen);
        requireOutside(read, "lead", read.leadOutside(), pack, seen);
        requireOutside(read, "with", read.withOutside(), pack, seen);
        return new Programme(
                read.id(),
                read.label(),
                read.group(),
                read.basis(),
                read.from(),
                read.due(),
                lead,
                read.leadOutside(),
                with,
                read.withOutside(),
                read.demand(),
                read.targets());
    }

    private static List<Bureau> own(Read read, String key, List<String> names, TenantPack pack, Set<String> seen) {
        var bureaus = new ArrayList<Bureau>();
        for (String name : names) {
            refuseSecond(read, key, name, seen);
            find(pack, name)
                    .ifPresentOrElse(
                            bureaus::add,
                            () -> read.section().report(key, ProgrammeProblem.PROGRAMME_BUREAU, name, key));
        }
        return bureaus;
    }

    private static void requireOutside(Read read, String key, List<String> names, TenantPack pack, Set<String> seen) {
        for (String name : names) {
            refuseSecond(read, key + "_outside", name, seen);
            if (find(pack, name).isPresent()) {
                read.section().report(key + "_outside", ProgrammeProblem.PROGRAMME_OWN_BUREAU, name, key);
            }
        }
    }

    private static void refuseSecond(Read read, String key, String name, Set<String> seen) {
        if (!seen.add(name)) {
            read.section()
                    .report(
                            key,
                            ProgrammeProblem.PROGRAMME_BUREAU_TWICE,
                            name,
                            read.label().zh());
        }
    }

    private static Optional<Bureau> find(TenantPack pack, String name) {
        return pack.bureaus().stream()
                .filter(bureau ->
                        bureau.shortName().equals(name) || bureau.name().equals(name))
                .findFirst();
    }
}
