package org.xinheng.kernel.archives;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Catalogue;
import org.xinheng.definitions.Definitions;
import org.xinheng.kernel.archives.file.Manifest;
import org.xinheng.kernel.identity.opening.ArrivingTenants;
import org.xinheng.kernel.identity.opening.OpenTenant;
import org.xinheng.kernel.plugins.InstalledPlugins;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.subjects.TenantKeys;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.TenantRef;

/** Whether an archive can arrive in this installation, at this place, under this name; everything wrong is said at once. */
@ApplicationScoped
class Fitting {

    private final SchemaVersion schema;
    private final Definitions definitions;
    private final InstalledPlugins plugins;
    private final ArrivingTenants arriving;
    private final TenantDirectory directory;
    private final TenantKeys keys;

    Fitting(
            SchemaVersion schema,
            Definitions definitions,
            InstalledPlugins plugins,
            ArrivingTenants arriving,
            TenantDirectory directory,
            TenantKeys keys) {
        this.schema = schema;
        this.definitions = definitions;
        this.plugins = plugins;
        this.arriving = arriving;
        this.directory = directory;
        this.keys = keys;
    }

    /**
     * How an archive arrives.
     *
     * @param keys its tenant's keys, sealed for waiting
     */
    record Fit(ImportRepository.Command command, byte[] keys) {}

    /** What is kept of an archive that is whole. */
    StoredReport report(Manifest manifest) {
        var notices = new ArrayList<String>();
        SchemaVersion.Known here = schema.present();
        if (!here.structure().equals(manifest.structure())) {
            notices.add(differs(manifest.schema(), here));
        }
        manifest.uses().plugins().stream()
                .filter(plugin -> plugins.find(plugin).isEmpty())
                .forEach(plugin -> notices.add("本平台没有安装插件“%s”，导入前请先安装。".formatted(plugin)));
        return new StoredReport(Summary.of(manifest), manifest.structure(), manifest.keys(), notices);
    }

    private static String differs(String there, SchemaVersion.Known here) {
        return "归档的数据库结构是第 %s 版，本平台是第 %s 版，两者不一致。请把两边升级到同一版本的软件后重新导出。".formatted(there, here.version());
    }

    /** Whether a place of this name was begun here and is not open. */
    boolean isWrittenDown(String slug) {
        return directory.bySlug(slug).filter(tenant -> !tenant.open()).isPresent();
    }

    /** Everything that has to be right before anything begins. */
    Fit require(Actor actor, StoredReport report, BeginImport command) {
        SchemaVersion.Known here = schema.present();
        if (!here.structure().equals(report.structure())) {
            throw new KernelException(
                    ArchiveError.ARCHIVE_SCHEMA_DIFFERS,
                    differs(report.summary().schema(), here));
        }
        TenantRef parent = parent(actor, command.parent());
        OpenTenant tenant = tenant(report.summary().origin(), command);
        var errors = new ArrayList<FieldError>(arriving.troubles(parent, tenant));
        errors.addAll(unknown(report.summary().uses(), String.valueOf(tenant.slug())));
        if (!errors.isEmpty()) {
            throw new KernelException(
                    ArchiveError.ARCHIVE_NOT_FITTING,
                    "这份归档有 %d 处与本平台不合，没有写入任何数据。请按所列逐项处理。".formatted(errors.size()),
                    errors);
        }
        try {
            var packed =
                    new TenantKeys.Packed(report.keys().salt(), report.keys().sealed());
            return new Fit(
                    new ImportRepository.Command(parent.slug(), tenant),
                    keys.receive(packed, command.passphrase() == null ? "" : command.passphrase(), actor.tenant()));
        } catch (IllegalArgumentException wrong) {
            throw new KernelException(ArchiveError.ARCHIVE_PASSPHRASE_WRONG, "口令不正确：与导出时填写的口令不一致。请向导出人员核对。");
        }
    }

    private TenantRef parent(Actor actor, @Nullable String slug) {
        String name = slug == null || slug.isBlank()
                ? directory.byId(actor.tenant()).orElseThrow().slug()
                : slug.strip();
        return directory
                .bySlug(name)
                .filter(tenant -> tenant.id() == actor.tenant() || actor.scope().contains(tenant.id()))
                .filter(TenantRef::open)
                .orElseThrow(() -> new KernelException(
                        ArchiveError.ARCHIVE_TENANT_UNKNOWN, "没有可作为上级的地区“%s”，请核对地址简称。".formatted(name)));
    }

    private static OpenTenant tenant(Manifest.Origin origin, BeginImport command) {
        Map<String, String> brand = origin.brand();
        return new OpenTenant(
                command.slug() == null || command.slug().isBlank()
                        ? origin.slug()
                        : command.slug().strip(),
                origin.name(),
                origin.shortName(),
                origin.kind(),
                origin.divisionCode(),
                command.host(),
                new OpenTenant.Look(brand.get("primary"), brand.get("accent"), brand.get("emblem"), brand.get("motto")),
                command.administrator(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Rows name items and plugins by id; what this place does not know cannot be shown, graded or corrected here. */
    private List<FieldError> unknown(Manifest.Uses uses, String slug) {
        var errors = new ArrayList<FieldError>();
        uses.plugins().stream()
                .filter(plugin -> plugins.find(plugin).isEmpty())
                .forEach(plugin -> errors.add(new FieldError("plugins." + plugin, "本平台没有安装此插件。请先安装并启用后再导入。")));
        Catalogue catalogue = definitions
                .catalogueOf(slug)
                .with(uses.plugins().stream()
                        .flatMap(plugin -> plugins.find(plugin).stream())
                        .flatMap(plugin -> plugin.items().stream())
                        .toList());
        uses.items().stream()
                .filter(item -> !isKnown(catalogue, item))
                .forEach(item -> errors.add(new FieldError(
                        "items." + item, "本平台以“%s”为地址简称时没有此目录事项（含版本）。请先放入该地区的租户包，或沿用原地址简称。".formatted(slug))));
        return errors;
    }

    private static boolean isKnown(Catalogue catalogue, String item) {
        String[] parts = item.split("@", 2);
        return catalogue
                .item(parts[0])
                .filter(found -> found.versions().stream()
                        .anyMatch(version -> String.valueOf(version.version()).equals(parts[1])))
                .isPresent();
    }

    /** The operator as an actor of the tenant it arrives below. */
    Actor in(String parent, String person, String name) {
        int tenant = directory.bySlug(parent).orElseThrow().id();
        return new Actor(tenant, directory.subtree(tenant), person, name, null, Set.of(Role.OPERATOR));
    }
}
