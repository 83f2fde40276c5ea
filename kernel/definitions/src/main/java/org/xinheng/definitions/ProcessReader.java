package org.xinheng.definitions;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.DueProcess.Decider;
import org.xinheng.definitions.DueProcess.Early;
import org.xinheng.definitions.DueProcess.Exit;
import org.xinheng.definitions.DueProcess.Notice;
import org.xinheng.definitions.DueProcess.Procedures;
import org.xinheng.definitions.DueProcess.Rank;
import org.xinheng.definitions.ListKind.Polarity;
import org.xinheng.definitions.yaml.DefinitionProblem;
import org.xinheng.definitions.yaml.Section;

/** Reads how one comes on a list and off it; a list that blames has to give notice first and say how one leaves it. */
final class ProcessReader {

    private static final Decider NOBODY = new Decider(Rank.STATE, "");
    private static final Procedures NOTHING = new Procedures("", "", "");

    private ProcessReader() {}

    static DueProcess read(Section version, Polarity polarity, Period term) {
        Decider decider = decider(version);
        List<String> grounds = version.requireTexts("grounds");
        Notice notice = notice(version);
        if (notice == null && polarity == Polarity.MISCONDUCT) {
            version.findings().add(version.place(), DefinitionProblem.LIST_NOTICE);
        }
        String warning = version.text("warning");
        if (!version.has("procedure") || !version.has("removal")) {
            version.findings().add(version.place(), DefinitionProblem.LIST_EXIT);
            return new DueProcess(decider, grounds, notice, warning, NOTHING, new Exit(List.of(), null));
        }
        return new DueProcess(decider, grounds, notice, warning, procedures(version), exit(version, term));
    }

    private static Decider decider(Section version) {
        if (!version.has("decided_by")) {
            version.section("decided_by");
            return NOBODY;
        }
        Section section = version.section("decided_by");
        var decider = new Decider(section.constant("rank", Rank.class), section.text("body"));
        section.done();
        return decider;
    }

    private static @Nullable Notice notice(Section version) {
        Optional<Section> written = version.optionalSection("notice");
        if (written.isEmpty()) {
            return null;
        }
        Section section = written.get();
        var notice = new Notice(
                section.id("statement_within"),
                section.optionalText("hearing_within").orElse(null));
        section.done();
        return notice;
    }

    private static Procedures procedures(Section version) {
        Section section = version.section("procedure");
        var procedures = new Procedures(section.text("listing"), section.text("removal"), section.text("remedy"));
        section.done();
        return procedures;
    }

    private static Exit exit(Section version, Period term) {
        Section section = version.section("removal");
        List<String> conditions = section.requireTexts("conditions");
        Early early = early(section, term);
        section.done();
        return new Exit(conditions, early);
    }

    private static @Nullable Early early(Section removal, Period term) {
        Optional<Section> written = removal.optionalSection("repair");
        if (written.isEmpty()) {
            return null;
        }
        Section section = written.get();
        Period after = ListReader.period(section, "after", true);
        if (!ListVersion.isLonger(term, after)) {
            section.report("after", DefinitionProblem.LIST_REPAIR, after, term);
        }
        var early = new Early(after, section.requireTexts("conditions"));
        section.done();
        return early;
    }
}
