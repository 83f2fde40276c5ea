package org.xinheng.samples;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xinheng.codes.Divisions;
import org.xinheng.definitions.CatalogueItem;
import org.xinheng.definitions.DefinitionRoot;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.tenants.TenantPack;

/**
 * Where the data comes from.
 *
 * @param slug tenant
 * @param name such as 丽水市
 * @param division its own code; that of a town tells it from its neighbours, so that no two places share a subject
 * @param divisions where its firms are registered: its counties or districts that are no tenants below it, or itself
 * @param bureaus who decides
 * @param definitions catalogue and calendar
 * @param sectorItems items that plugins bring
 */
record Place(
        String slug,
        String name,
        String division,
        List<String> divisions,
        List<Office> bureaus,
        Definitions definitions,
        SectorItems sectorItems) {

    /** A place without sector plugins. */
    Place(
            String slug,
            String name,
            String division,
            List<String> divisions,
            List<Office> bureaus,
            Definitions definitions) {
        this(slug, name, division, divisions, bureaus, definitions, SectorItems.NONE);
    }

    /** A bureau as it signs. */
    record Office(String code, String name, List<String> sectors) {}

    /** The tenant as its pack below the folder describes it, without sector plugins. */
    static Place read(String slug, Path tenants) {
        return read(slug, tenants, Path.of(""));
    }

    /** The tenant as its pack below the folder describes it, with what the plugins below another folder bring. */
    static Place read(String slug, Path tenants, Path plugins) {
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
        var elsewhere = definitions.tenants().values().stream()
                .filter(other -> !other.slug().equals(slug))
                .map(TenantPack::divisionCode)
                .collect(Collectors.toSet());
        return new Place(
                slug,
                pack.name(),
                Objects.requireNonNullElse(pack.townCode(), pack.divisionCode()),
                divisionsOf(pack.divisionCode(), elsewhere),
                bureaus,
                definitions,
                SectorItems.read(plugins, definitions));
    }

    /** A national item, or one that a plugin brings. */
    CatalogueItem item(String id) {
        return definitions
                .catalogue()
                .item(id)
                .or(() -> sectorItems.find(id))
                .orElseThrow(() -> new IllegalArgumentException("没有事项 %s，插件也没有带来它。".formatted(id)));
    }

    /** A firm is registered once: what is a tenant of its own registers its own firms. */
    private static List<String> divisionsOf(String code, Set<String> elsewhere) {
        var below = IntStream.rangeClosed(1, 99)
                .mapToObj("%02d"::formatted)
                .map(last -> code.substring(0, 4) + last)
                .filter(known -> Divisions.isKnown(known) && !elsewhere.contains(known))
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
