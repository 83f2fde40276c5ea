package org.xinheng.kernel.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Page;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** Reading and checking the audit trail of one tenant. */
@ApplicationScoped
public class Audits {

    private static final int MAX_LINES = 200;

    private final Work work;
    private final AuditRepository lines;
    private final SealChain seals;

    Audits(Work work, AuditRepository lines, AuditConfig config) {
        this.work = work;
        this.lines = lines;
        this.seals = new SealChain(config.secret());
    }

    /** The newest lines before a cursor. For auditors and the tenant's administrators. */
    Page<AuditLineView> list(Actor actor, AuditQuery query, @Nullable UUID before, int limit) {
        var size = Math.clamp(limit, 1, MAX_LINES);
        return work.run(actor, "audit.view", unit -> list(unit, query, before, size));
    }

    /** The same inside a unit, with pages of any size. */
    public Page<AuditLineView> list(Unit unit, AuditQuery query, @Nullable UUID before, int size) {
        unit.actor().require(Role.AUDITOR, Role.CITY_ADMINISTRATOR, Role.OPERATOR);
        List<AuditLineView> found = lines.list(unit, query, before, size);
        return new Page<>(
                found, found.size() < size ? null : found.getLast().id().toString());
    }

    /** Recomputes the whole chain of the tenant. */
    Verification verify(Actor actor) {
        actor.require(Role.AUDITOR, Role.CITY_ADMINISTRATOR, Role.OPERATOR);
        return work.run(actor, "audit.verify", unit -> lines.verify(unit, new AuditVerifier(seals)));
    }

    /** What is wrong with the chain of the unit's tenant, in Chinese; empty when every sealed line is as it was. */
    public Optional<String> broken(Unit unit) {
        return switch (lines.verify(unit, new AuditVerifier(seals))) {
            case Verification.Intact _ -> Optional.empty();
            case Verification.Broken broken -> Optional.of(broken.finding());
        };
    }
}
