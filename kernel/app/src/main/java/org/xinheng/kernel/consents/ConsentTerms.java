package org.xinheng.kernel.consents;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.xinheng.definitions.Definitions;
import org.xinheng.definitions.Label;
import org.xinheng.definitions.consents.ConsentPurpose;
import org.xinheng.definitions.consents.ConsentScope;
import org.xinheng.definitions.consents.ConsentVersion;
import org.xinheng.kernel.cases.Deadlines;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.Unit;

/** The law of consents of the day, as it counts for a tenant. */
@ApplicationScoped
class ConsentTerms {

    private static final String LONGEST = "consent-term-longest";

    private final Definitions definitions;
    private final Deadlines deadlines;
    private final Clock clock;

    ConsentTerms(Definitions definitions, Deadlines deadlines, Clock clock) {
        this.definitions = definitions;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * What counts today.
     *
     * @throws KernelException {@code CONSENT_LAW_MISSING} (409)
     */
    ConsentVersion require() {
        return definitions
                .consents()
                .versionOn(today())
                .orElseThrow(() -> new KernelException(
                        ConsentError.CONSENT_LAW_MISSING, "今天（%s）没有有效的授权查询规则，不能办理。请联系本地区信用平台管理员。".formatted(today())));
    }

    /** The last day a consent of today may have. */
    Deadlines.Due longest(Unit unit) {
        return deadlines.due(unit.tenant(), LONGEST, today());
    }

    Map<String, ConsentPurpose> purposes() {
        return definitions.consents().purposes();
    }

    /** What a purpose is called; its id when no law knows it any more. */
    String purposeLabel(String id) {
        var purpose = purposes().get(id);
        return purpose == null ? id : purpose.label().zh();
    }

    /** What scopes were called on the day of a consent. */
    List<ScopeName> names(List<String> scopes, LocalDate day) {
        var law = definitions.consents().versionOn(day);
        return scopes.stream()
                .map(id -> new ScopeName(
                        id,
                        law.flatMap(version -> version.scope(id))
                                .map(ConsentTerms::label)
                                .orElse(new Label(id, id))))
                .toList();
    }

    static Label label(ConsentScope scope) {
        return scope.section().label();
    }
}
