package org.xinheng.kernel.commitments;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xinheng.definitions.Blanks;
import org.xinheng.kernel.commitments.templates.Templates;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.subjects.PersonIdentity;
import org.xinheng.kernel.subjects.Persons;
import org.xinheng.kernel.tenancy.Unit;

/**
 * The words of a commitment: those of the bureau's template or of the kind, with the blanks filled; once signed, as they were
 * signed. A natural person's words hold his name and number, so they are kept sealed and read by the bureau only.
 */
@ApplicationScoped
class CommitmentWords {

    private final CommitmentRepository commitments;
    private final CommitmentLaw law;
    private final Templates templates;
    private final Persons persons;

    CommitmentWords(CommitmentRepository commitments, CommitmentLaw law, Templates templates, Persons persons) {
        this.commitments = commitments;
        this.law = law;
        this.templates = templates;
        this.persons = persons;
    }

    /** As they would be signed on a day. */
    String on(Unit unit, Terms terms, LocalDate day) {
        UUID template = terms.template();
        String text = template == null ? law.words(terms) : templates.text(unit, template);
        Signatory signatory = signatory(unit, terms);
        return Blanks.fill(
                text,
                Map.ofEntries(
                        Map.entry("kind", terms.kindLabel()),
                        Map.entry("authority", terms.authority()),
                        Map.entry("subject", signatory.name()),
                        Map.entry("identity", signatory.identity()),
                        Map.entry("code", signatory.code()),
                        Map.entry("matter", terms.matter()),
                        Map.entry("content", clause(terms.content())),
                        Map.entry("liability", clause(terms.liability())),
                        Map.entry("until", terms.validUntil() == null ? "至承诺事项履行完毕" : "至" + terms.validUntil()),
                        Map.entry("disclosure", terms.disclosure()),
                        Map.entry("today", day.toString())));
    }

    private record Signatory(String name, String identity, String code) {}

    private Signatory signatory(Unit unit, Terms terms) {
        UUID id = terms.person();
        if (id == null) {
            return new Signatory(terms.name(), "统一社会信用代码 " + terms.code(), terms.code());
        }
        PersonIdentity person = persons.open(unit, id);
        return new Signatory(person.name(), "居民身份证号码 " + person.number(), person.number());
    }

    /** As they were signed; nothing before. */
    Optional<String> signed(Unit unit, UUID id) {
        return commitments
                .findWords(unit, id)
                .map(words -> words.sealed() == null ? words.text() : persons.unseal(unit, words.sealed()));
    }

    /** Keeps a signature with its words, and by when the commitment is looked at. */
    void keep(Unit unit, UUID id, String state, Terms terms, SignedWords words) {
        var days = law.checkDays(unit, terms, words.signature().madeOn());
        commitments.sign(
                unit, id, state, words, terms.person() == null ? null : persons.seal(unit, words.text()), days);
    }

    /**
     * Lets only those read a natural person's words who accept and supervise them.
     *
     * @throws KernelException {@code PERSON_WORDS_CLOSED} (403)
     */
    static void requireReader(Unit unit, Terms terms) {
        boolean own = terms.bureau().equals(unit.actor().bureau())
                && unit.actor().hasAny(Role.BUREAU_CLERK, Role.BUREAU_LEAD);
        if (terms.person() != null && !own && !unit.actor().hasAny(Role.CITY_ADMINISTRATOR)) {
            throw new KernelException(CommitmentError.PERSON_WORDS_CLOSED, "自然人的承诺书含有个人信息，只有受理和监管的部门可以阅读全文。");
        }
    }

    /** Words that stand before a semicolon of the text. */
    private static String clause(String words) {
        int end = words.length();
        while (end > 1 && "。；;.".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return words.substring(0, end);
    }
}
