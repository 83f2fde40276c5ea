package org.xinheng.kernel.commitments;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.codes.IdentityNumber;
import org.xinheng.codes.UnifiedCreditCode;
import org.xinheng.definitions.SubjectKind;
import org.xinheng.kernel.identity.BureauView;
import org.xinheng.kernel.identity.Bureaus;
import org.xinheng.kernel.identity.Firms;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.subjects.Persons;
import org.xinheng.kernel.tenancy.Unit;

/** Who promises, and to which bureau. */
@ApplicationScoped
public class Parties {

    private static final int LONGEST_NAME = 50;
    private static final int FULL_AGE = 18;

    private final PartyRepository repository;
    private final Firms firms;
    private final Bureaus bureaus;
    private final Persons persons;
    private final Clock clock;

    Parties(PartyRepository repository, Firms firms, Bureaus bureaus, Persons persons, Clock clock) {
        this.repository = repository;
        this.firms = firms;
        this.bureaus = bureaus;
        this.persons = persons;
        this.clock = clock;
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
     * The natural person who stands at the counter with his identity card.
     *
     * @throws KernelException {@code COMMITMENT_INVALID} (400) for a wrong card, a name that is not the card's, or somebody
     *     under age, of whom nothing is recorded (L15); {@code ROLE_MISSING} (403) for firms
     */
    Party person(Unit unit, BeginCommitment.Person wanted) {
        unit.actor().require(Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        unit.note("subject", SubjectKind.NATURAL_PERSON.label());
        String name = Objects.requireNonNullElse(wanted.name(), "").strip();
        if (name.length() < 2 || name.length() > LONGEST_NAME) {
            throw invalid("person.name", "请填写承诺人姓名（2至%d字），与身份证一致。".formatted(LONGEST_NAME));
        }
        IdentityNumber number = switch (IdentityNumber.parse(wanted.number())) {
            case IdentityNumber.Reading.Valid(IdentityNumber valid) -> valid;
            case IdentityNumber.Reading.Invalid(var _, String reason) -> throw invalid("person.number", reason);
        };
        LocalDate today = LocalDate.now(clock);
        if (number.ageOn(today) < FULL_AGE) {
            throw invalid("person.number", "承诺人未满18周岁。不满18周岁的人没有信用记录，不登记其承诺，请由监护人依法办理有关事项。");
        }
        return persons.takeIn(unit, name, number)
                .map(Party::person)
                .orElseThrow(() -> invalid("person.name", "该身份证号码已以另一姓名登记。请核对姓名；更名的，先在来源部门更正。"));
    }

    private static KernelException invalid(String field, String sentence) {
        return new KernelException(
                CommitmentError.COMMITMENT_INVALID, sentence, List.of(new FieldError(field, sentence)));
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
                        "主体库中没有统一社会信用代码为“%s”的法人、非法人组织或个体工商户，请核对代码。自然人的承诺由部门在窗口登记，请选择“自然人”并填写姓名和身份证号码；它属于个人信息，一律不公示。"
                                .formatted(code)));
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
