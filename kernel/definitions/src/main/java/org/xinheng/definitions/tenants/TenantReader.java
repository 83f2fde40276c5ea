package org.xinheng.definitions.tenants;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinheng.codes.Divisions;
import org.xinheng.codes.UnifiedCreditCode;
import org.xinheng.definitions.yaml.DefinitionProblem;
import org.xinheng.definitions.yaml.Section;

/** Reads {@code tenant.yaml} of a pack. */
public final class TenantReader {

    private static final int MOST = 10_000_000;
    private static final int TOWN_DIGITS = 9;

    private TenantReader() {}

    /**
     * The pack of a folder.
     *
     * @param folder name of the folder, which has to be the slug
     * @param emblems text of every SVG file by its path within the folder
     */
    public static TenantPack read(Section file, String folder, Map<String, String> emblems) {
        String slug = file.text("slug");
        if (file.has("slug") && !slug.equals(folder)) {
            file.report("slug", DefinitionProblem.BAD_SLUG, slug, folder);
        }
        TenantKind kind = file.constant("kind", TenantKind.class);
        String division = file.text("division_code");
        if (!division.isEmpty() && !Divisions.isKnown(division)) {
            file.report("division_code", DefinitionProblem.UNKNOWN_DIVISION, division);
        } else if (Divisions.groupOf(division).isPresent()) {
            file.report(
                    "division_code",
                    DefinitionProblem.GROUP_DIVISION,
                    division,
                    Divisions.groupOf(division).get());
        }
        @Nullable String town = file.optionalText("town_code").orElse(null);
        if (!isTownCode(kind, division, town)) {
            file.report("town_code", DefinitionProblem.BAD_TOWN_CODE, town == null ? "（没有写）" : town, division);
        }
        @Nullable String parent = file.optionalText("parent").orElse(null);
        var pack = new TenantPack(
                slug,
                file.text("name"),
                file.text("short_name"),
                kind,
                division,
                town,
                parent,
                file.text("host"),
                brand(file.section("brand"), emblems),
                bureaus(file),
                file.texts("plugins"),
                samples(file.section("samples")));
        file.done();
        return pack;
    }

    /** Nine digits that begin with the division's, for a town and for nothing else. */
    private static boolean isTownCode(TenantKind kind, String division, @Nullable String code) {
        if (kind != TenantKind.TOWN || code == null) {
            return kind != TenantKind.TOWN && code == null;
        }
        return code.length() == TOWN_DIGITS
                && code.startsWith(division)
                && code.chars().allMatch(sign -> sign >= '0' && sign <= '9');
    }

    private static Brand brand(Section section, Map<String, String> emblems) {
        String emblem = section.text("emblem");
        if (!emblem.isEmpty() && !emblems.containsKey(emblem)) {
            section.report("emblem", DefinitionProblem.EMBLEM_MISSING, emblem);
        }
        var brand = new Brand(
                section.text("title"),
                colour(section, "primary"),
                colour(section, "accent"),
                emblems.getOrDefault(emblem, ""),
                section.text("motto"));
        section.done();
        return brand;
    }

    private static String colour(Section section, String key) {
        String colour = section.text(key);
        boolean right = colour.length() == 7
                && colour.charAt(0) == '#'
                && colour.chars().skip(1).allMatch(sign -> Character.digit(sign, 16) >= 0);
        if (!colour.isEmpty() && !right) {
            section.report(key, DefinitionProblem.BAD_COLOUR, colour);
        }
        return colour;
    }

    private static List<Bureau> bureaus(Section file) {
        var bureaus = new ArrayList<Bureau>();
        var codes = new HashSet<String>();
        for (Section section : file.requireSections("bureaus")) {
            var bureau = new Bureau(
                    section.text("code"),
                    section.text("name"),
                    section.text("short_name"),
                    section.texts("sectors"),
                    section.texts("carries"),
                    section.optionalText("note").orElse(""));
            if (UnifiedCreditCode.parse(bureau.code()) instanceof UnifiedCreditCode.Reading.Invalid invalid) {
                section.report("code", DefinitionProblem.BAD_UNIFIED_CODE, bureau.name(), invalid.reason());
            }
            if (!codes.add(bureau.code())) {
                section.report("code", DefinitionProblem.BUREAU_REUSED, bureau.code());
            }
            bureaus.add(bureau);
            section.done();
        }
        return bureaus;
    }

    private static SampleSize samples(Section section) {
        var size = new SampleSize(
                section.number("subjects", 0, MOST),
                section.number("permits", 0, MOST),
                section.number("penalties", 0, MOST));
        section.done();
        return size;
    }
}
