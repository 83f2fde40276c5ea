package org.xinheng.samples;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.xinheng.codes.Divisions;
import org.xinheng.definitions.DefinitionRoot;
import org.xinheng.definitions.Definitions;

/**
 * Where the data comes from.
 *
 * @param slug tenant
 * @param name such as 丽水市
 * @param divisions codes of its counties or districts, or its own
 * @param bureaus who decides
 * @param definitions catalogue and calendar
 */
record Place(String slug, String name, List<String> divisions, List<Office> bureaus, Definitions definitions) {

    /** A bureau as it signs. */
    record Office(String code, String name, List<String> sectors) {}

    /** The tenant as its pack below the folder describes it. */
    static Place read(String slug, Path tenants) {
        var roots = new ArrayList<DefinitionRoot>();
        roots.add(DefinitionRoot.national());
        if (Files.isDirectory(tenants)) {
            roots.add(new DefinitionRoot.Directory("tenants", tenants));
        }
        var definitions = Definitions.loadFrom(roots);
        var pack = definitions.tenants().get(slug);
        if (pack == null) {
            throw new IllegalArgumentException("文件夹 %s 里没有租户 %s，现有：%s。"
                    .formatted(tenants, slug, definitions.tenants().keySet()));
        }
        var bureaus = pack.bureaus().stream()
                .map(bureau -> new Office(bureau.code(), bureau.name(), bureau.sectors()))
                .toList();
        return new Place(slug, pack.name(), divisionsOf(pack.divisionCode()), bureaus, definitions);
    }

    private static List<String> divisionsOf(String code) {
        var below = IntStream.rangeClosed(1, 99)
                .mapToObj("%02d"::formatted)
                .map(last -> code.substring(0, 4) + last)
                .filter(Divisions::isKnown)
                .toList();
        return code.endsWith("00") && !below.isEmpty() ? below : List.of(code);
    }

    /** The bureau in charge of a sector; any bureau where none is. */
    Office officeFor(Sector sector, Chance chance) {
        var inCharge = bureaus.stream()
                .filter(office ->
                        office.sectors().contains(sector.word) || office.name().contains(sector.bureau))
                .toList();
        return chance.any(inCharge.isEmpty() ? bureaus : inCharge);
    }
}
