package org.xinheng.kernel.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.Unit;

/** Which firm a log-in stands for. */
@ApplicationScoped
public class Firms {

    private final MembershipRepository memberships;

    Firms(MembershipRepository memberships) {
        this.memberships = memberships;
    }

    /** The unified credit code of the firm the unit's actor acts for in this tenant. */
    public Optional<String> codeOf(Unit unit) {
        return memberships.firmOf(unit, unit.actor().person());
    }

    /**
     * The same, where only firms may go on.
     *
     * @throws KernelException {@code FIRM_UNKNOWN} (403)
     */
    public String requireCode(Unit unit) {
        return codeOf(unit)
                .orElseThrow(
                        () -> new KernelException(IdentityError.FIRM_UNKNOWN, "您的账号还没有关联市场主体。请携带营业执照和授权书到信用平台窗口办理关联。"));
    }
}
