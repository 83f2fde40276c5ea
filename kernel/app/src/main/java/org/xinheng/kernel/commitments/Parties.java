package org.xinheng.kernel.commitments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.codes.UnifiedCreditCode;
import org.xinheng.kernel.identity.BureauView;
import org.xinheng.kernel.identity.Bureaus;
import org.xinheng.kernel.identity.Firms;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;

/** Who promises, and to which bureau. */
@ApplicationScoped
public class Parties {

    private final PartyRepository repository;
    private final Firms firms;
    private final Bureaus bureaus;

    Parties(PartyRepository repository, Firms firms, Bureaus bureaus) {
        this.repository = repository;
        this.firms = firms;
        this.bureaus = bureaus;
    }

    /** Whether the actor works for the authority. */
    public static boolean isOfficer(Actor actor) {
        return actor.hasAny(Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
    }

    /**
     * The firm that promises: the one of a firm's log-in, or the one an officer names.
     *
     * @throws KernelException {@code COMMITMENT_SUBJECT_UNKNOWN} (404) also for natural persons, who are in no registry; {@code
     *     FIRM_UNKNOWN} (403)
     */
    public Party firm(Unit unit, @Nullable String code) {
        String wanted = isOfficer(unit.actor())
                ? UnifiedCreditCode.normalise(Objects.requireNonNullElse(code, ""))
                : firms.requireCode(unit);
        return require(unit, wanted);
    }

    /**
     * A firm by its code.
     *
     * @throws KernelException {@code COMMITMENT_SUBJECT_UNKNOWN} (404)
     */
    public Party require(Unit unit, String code) {
        unit.note("subject", code);
        return repository
                .find(unit, code)
                .orElseThrow(() -> new KernelException(
                        CommitmentError.COMMITMENT_SUBJECT_UNKNOWN,
                        "主体库中没有统一社会信用代码为“%s”的法人、非法人组织或个体工商户，请核对代码。自然人的承诺属于个人信息，本平台不受理、不公示。".formatted(code)));
    }

    /**
     * The bureau that supervises: an officer's own, or the one a firm chooses.
     *
     * @throws KernelException {@code COMMITMENT_INVALID} (400)
     */
    public BureauView bureau(Unit unit, @Nullable UUID wanted) {
        Actor actor = unit.actor();
        UUID own = actor.hasAny(Role.BUREAU_CLERK, Role.BUREAU_LEAD) ? actor.bureau() : wanted;
        if (own == null) {
            throw new KernelException(CommitmentError.COMMITMENT_INVALID, "请选择受理和监管的部门。");
        }
        return bureaus.find(unit, own)
                .orElseThrow(() -> new KernelException(CommitmentError.COMMITMENT_INVALID, "本地区没有所选的部门。请从部门列表中选择。"));
    }

    /** A bureau of the tenant that is known to be there. */
    BureauView known(Unit unit, UUID id) {
        return bureaus.find(unit, id).orElseThrow();
    }
}
