package org.xinheng.kernel.plugins;

import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.TenantDirectory;
import org.xinheng.kernel.tenancy.TenantRef;

/** The root tenant, to which the versions of plugins belong. */
final class Platform {

    private static final String ROOT = "platform";

    private Platform() {}

    static Actor system(TenantDirectory directory) {
        return Actor.system(directory.bySlug(ROOT).map(TenantRef::id).orElseThrow());
    }

    /** @throws KernelException {@code ROLE_MISSING}, {@code PLUGIN_PLATFORM_ONLY} (403) */
    static void requireOperator(Actor actor, TenantDirectory directory) {
        actor.require(Role.OPERATOR);
        boolean isRoot = directory
                .byId(actor.tenant())
                .map(tenant -> tenant.slug().equals(ROOT))
                .orElse(false);
        if (!isRoot) {
            throw new KernelException(PluginError.PLUGIN_PLATFORM_ONLY, "插件的安装、升级、停用和卸载由平台运营人员在“平台”中办理。请联系平台运营人员。");
        }
    }
}
