package org.xinheng.kernel.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.codes.IdentityNumber;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.subjects.Persons;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/**
 * Grades of one natural person: for incentives only (L5), only of persons of full age (L15), only for the sector's own
 * officers, with the purpose in the audit trail. Neither name nor number of the person is in any address, key or log.
 */
@ApplicationScoped
public class PersonGrades {

    private final Work work;
    private final Standards standards;
    private final EvaluationRepository subjects;
    private final Persons persons;
    private final PersonAccess access;
    private final Grades grades;
    private final Clock clock;

    PersonGrades(
            Work work,
            Standards standards,
            EvaluationRepository subjects,
            Persons persons,
            PersonAccess access,
            Grades grades,
            Clock clock) {
        this.work = work;
        this.standards = standards;
        this.subjects = subjects;
        this.persons = persons;
        this.access = access;
        this.grades = grades;
        this.clock = clock;
    }

    private record Found(String name, Grades.Read read) {}

    /**
     * A person's grades under every standard about natural persons that counts for the tenant and that the actor may see.
     *
     * @param asOf the day the grades are for, today if null
     * @throws KernelException {@code PERSON_UNKNOWN} (404) also for who was under age on the day; {@code
     *     PERSON_OTHER_SECTOR} (403); {@code PERSON_PURPOSE_MISSING}, {@code DAY_IN_FUTURE} (400)
     */
    public PersonGradesView list(Actor actor, UUID person, @Nullable PersonPurpose purpose, @Nullable LocalDate asOf) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = asOf == null ? today : asOf;
        var why = required(purpose);
        Found found = work.run(actor, "evaluation.viewPerson", unit -> {
            var sources = visible(unit);
            if (day.isAfter(today)) {
                throw new KernelException(
                        EvaluationError.DAY_IN_FUTURE, "评价日 %s 晚于今天 %s。请改为今天或以前的日期。".formatted(day, today));
            }
            unit.note("person", person);
            unit.note("purpose", why);
            unit.note("day", day);
            if (!persons.isOfAge(unit, person, day)) {
                throw unknown();
            }
            var name = persons.maskedNames(unit, Set.of(person)).getOrDefault(person, "");
            return new Found(name, new Grades.Read(subjects.ofPerson(unit, person), grades.tuned(unit, sources)));
        });
        // Plugin code runs outside the unit: it must not hold a transaction open.
        return new PersonGradesView(person, found.name(), why, Grades.evaluate(found.read(), day));
    }

    /**
     * The id of the person with an identity card, for the address of their page.
     *
     * @throws KernelException {@code PERSON_NUMBER_INVALID} (400), {@code PERSON_UNKNOWN} (404) also for who is under age,
     *     {@code PERSON_OTHER_SECTOR} (403), {@code PERSON_PURPOSE_MISSING} (400)
     */
    public UUID find(Actor actor, @Nullable String number, @Nullable PersonPurpose purpose) {
        var why = required(purpose);
        return work.run(actor, "evaluation.findPerson", unit -> {
            visible(unit);
            unit.note("purpose", why);
            if (!(IdentityNumber.parse(number) instanceof IdentityNumber.Reading.Valid(IdentityNumber valid))) {
                throw new KernelException(EvaluationError.PERSON_NUMBER_INVALID, "公民身份号码不正确。请对照证件核对全部18位。");
            }
            var person = persons.findOfAge(unit, valid, LocalDate.now(clock)).orElseThrow(PersonGrades::unknown);
            unit.note("person", person);
            return person;
        });
    }

    /** Standards about persons that the actor may see; somebody who may see none is refused before anything is looked up. */
    private List<Standards.Source> visible(Unit unit) {
        unit.actor().require(Role.BUREAU_CLERK, Role.BUREAU_LEAD, Role.CITY_ADMINISTRATOR);
        var sources = standards.enabled(unit).stream()
                .filter(source -> PersonAccess.isAboutPersons(source.evaluator().standard()))
                .filter(source ->
                        access.allows(unit, source.evaluator().standard().sector()))
                .toList();
        if (sources.isEmpty()) {
            throw PersonAccess.refusal();
        }
        return sources;
    }

    private static PersonPurpose required(@Nullable PersonPurpose purpose) {
        if (purpose == null) {
            throw new KernelException(EvaluationError.PERSON_PURPOSE_MISSING, "请选择查询用途：落实激励、审核评价结果或应本人申请。用途会记入审计。");
        }
        return purpose;
    }

    /** One sentence for all cases: that somebody is under age is nobody's business either. */
    private static KernelException unknown() {
        return new KernelException(EvaluationError.PERSON_UNKNOWN, "本地区没有可以评价的这位自然人。请从其信用记录重新进入。");
    }
}
