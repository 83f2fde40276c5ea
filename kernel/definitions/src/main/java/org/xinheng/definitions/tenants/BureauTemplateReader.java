package org.xinheng.definitions.tenants;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.definitions.CommonReader;
import org.xinheng.definitions.yaml.Section;

/** Reads a file of kind {@code bureau-templates}. Stateless. */
public final class BureauTemplateReader {

    private BureauTemplateReader() {}

    /** A template with its place. */
    public record Read(BureauTemplate template, Section section) {}

    /** The templates of a file, errors reported to the section's findings. */
    public static List<Read> read(Section file) {
        var reads = new ArrayList<Read>();
        for (Section section : file.requireSections("templates")) {
            var template = new BureauTemplate(
                    section.id("id"),
                    CommonReader.label(section),
                    section.constant("place", TenantKind.class),
                    versions(section));
            section.done();
            reads.add(new Read(template, section));
        }
        file.done();
        return reads;
    }

    private static List<BureauTemplate.Version> versions(Section template) {
        return CommonReader.dated(
                template.requireSections("in_force"),
                (section, period) -> new BureauTemplate.Version(
                        period.from(), period.until(), CommonReader.basis(section), bureaus(section)));
    }

    private static List<BureauTemplate.Proposed> bureaus(Section version) {
        var bureaus = new ArrayList<BureauTemplate.Proposed>();
        for (Section section : version.requireSections("bureaus")) {
            bureaus.add(new BureauTemplate.Proposed(
                    section.text("name"), section.text("short_name"), section.texts("sectors")));
            section.done();
        }
        return bureaus;
    }
}
