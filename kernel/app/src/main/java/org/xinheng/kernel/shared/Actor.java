package org.xinheng.kernel.shared;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, and for which tenant. The first argument of every use case.
 *
 * @param tenant the tenant whose data is touched; becomes {@code app.tenant} of the transaction
 * @param scope tenants whose directory entries may be read besides: the tenant's own subtree
 * @param person Keycloak subject of the person or machine client, or {@value #SYSTEM} for the kernel itself
 * @param name how the audit trail names the actor
 * @param bureau the bureau the actor works for, or null for the tenant's own administrators
 * @param roles what the actor may do in this tenant
 */
public record Actor(
        int tenant,
        Set<Integer> scope,
        String person,
        String name,
        @Nullable UUID bureau,
        Set<Role> roles) {

    /** Identifies the kernel's own work: schedulers and fact listeners. */
    public static final String SYSTEM = "system";

    /** What timelines and the audit log call it. */
    private static final String SYSTEM_NAME = "系统自动办理";

    public Actor {
        scope = Set.copyOf(scope);
        roles = Set.copyOf(roles);
    }

    /** The kernel itself, working for one tenant without any role. */
    public static Actor system(int tenant) {
        return new Actor(tenant, Set.of(tenant), SYSTEM, SYSTEM_NAME, null, Set.of());
    }

    /** True for the kernel's own work. */
    public boolean isSystem() {
        return SYSTEM.equals(person);
    }

    /** True when the actor holds at least one of these roles. */
    public boolean hasAny(Role... anyOf) {
        return Arrays.stream(anyOf).anyMatch(roles::contains);
    }

    /**
     * Lets the use case go on when the actor holds one of these roles or is the kernel itself.
     *
     * @throws KernelException {@code ROLE_MISSING} (403) otherwise
     */
    public void require(Role... anyOf) {
        if (!isSystem() && !hasAny(anyOf)) {
            throw new KernelException(
                    SharedError.ROLE_MISSING,
                    "您的角色不能执行此操作，需要：%s。请联系本地区信用平台管理员授权。".formatted(RoleNames.inChinese(anyOf)));
        }
    }
}
