package org.xinheng.kernel.consents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.institutions.Institution;
import org.xinheng.kernel.identity.institutions.Institutions;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.shared.Sm3;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/**
 * What an institution's machine client asks. A refusal is kept like an answer, so it is decided inside the unit and thrown
 * only when the unit is committed.
 */
@ApplicationScoped
public class ConsentQueries {

    private final Work work;
    private final ConsentTerms terms;
    private final Institutions institutions;
    private final ConsentRepository consents;
    private final AnswerMaker answers;
    private final QueryLog log;
    private final ObjectMapper json;

    ConsentQueries(
            Work work,
            ConsentTerms terms,
            Institutions institutions,
            ConsentRepository consents,
            AnswerMaker answers,
            QueryLog log,
            ObjectMapper json) {
        this.work = work;
        this.terms = terms;
        this.institutions = institutions;
        this.consents = consents;
        this.answers = answers;
        this.log = log;
        this.json = json;
    }

    /** What a query came to. */
    private sealed interface Outcome {
        record Answered(QueryAnswer answer) implements Outcome {}

        record Refused(KernelException told) implements Outcome {}
    }

    /** The consent a query meets, and why it is not answered, if it is not. */
    private record Found(
            @Nullable StoredConsent consent, @Nullable Refusal refusal) {}

    /**
     * Asks by a consent's number.
     *
     * @throws KernelException {@code QUERY_INVALID} (400); {@code CONSENT_UNKNOWN} (404); {@code INSTITUTION_SUSPENDED},
     *     {@code CONSENT_NOT_YOURS}, {@code CONSENT_REVOKED}, {@code CONSENT_EXPIRED}, {@code CONSENT_PURPOSE_DIFFERS}, {@code
     *     CONSENT_SCOPE_MISSING} (403)
     */
    public QueryAnswer askByNumber(Actor actor, String number, AskQuery asked) {
        return ask(actor, SoundQuery.of(number, asked, terms.purposes().keySet()));
    }

    /**
     * Asks by a firm's code: by the newest consent of that firm to this institution that serves.
     *
     * @throws KernelException as {@link #askByNumber}; {@code CONSENT_MISSING} (403) when there never was one
     */
    public QueryAnswer askByCode(Actor actor, AskQuery asked) {
        return ask(actor, SoundQuery.of(null, asked, terms.purposes().keySet()));
    }

    private QueryAnswer ask(Actor actor, SoundQuery query) {
        actor.require(Role.INSTITUTION);
        Outcome outcome = work.run(actor, "consents.query", unit -> {
            Institution asker = institutions
                    .lockOwn(unit)
                    .orElseThrow(() ->
                            new KernelException(ConsentError.CLIENT_UNBOUND, "这个机器客户端已不属于任何机构，不能查询。请联系本地区信用平台管理员。"));
            Found found = find(unit, asker, query);
            Refusal refusal = found.refusal();
            StoredConsent consent = found.consent();
            if (refusal == null && consent != null) {
                return answered(unit, asker, query, consent);
            }
            Refusal why = refusal == null ? Refusal.UNKNOWN : refusal;
            log.refused(unit, asker, query, consent, why);
            String because = asker.suspendedBecause();
            String blank = consent == null ? query.asked() : consent.number();
            return new Outcome.Refused(why.told(why == Refusal.SUSPENDED && because != null ? because : blank));
        });
        return switch (outcome) {
            case Outcome.Answered(var answer) -> answer;
            case Outcome.Refused(var told) -> throw told;
        };
    }

    private Outcome answered(Unit unit, Institution asker, SoundQuery query, StoredConsent consent) {
        List<String> scopes = query.scopes() == null ? consent.scopes() : query.scopes();
        var answer = answers.answer(unit, consent, scopes);
        byte[] hash = Sm3.digest(text(answer));
        var receipt = log.answered(unit, asker, query, consent, answer, hash);
        return new Outcome.Answered(new QueryAnswer(answer, HexFormat.of().formatHex(hash), receipt));
    }

    private String text(QueryAnswer.Answer answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Found find(Unit unit, Institution asker, SoundQuery query) {
        if (query.byNumber()) {
            var consent = consents.lockByNumber(unit, query.asked()).orElse(null);
            return consent == null
                    ? new Found(null, asker.suspended() ? Refusal.SUSPENDED : Refusal.UNKNOWN)
                    : new Found(consent, hindrance(asker, query, consent).orElse(null));
        }
        var all = consents.lockOf(unit, asker.id(), query.asked());
        if (all.isEmpty()) {
            return new Found(null, asker.suspended() ? Refusal.SUSPENDED : Refusal.MISSING);
        }
        return all.stream()
                .filter(each -> hindrance(asker, query, each).isEmpty())
                .findFirst()
                .map(each -> new Found(each, null))
                .orElseGet(() -> {
                    // The one that comes nearest says why: one that still counts, else the newest.
                    var nearest = all.stream()
                            .filter(each -> each.stateOn(terms.today()) == ConsentState.ACTIVE)
                            .findFirst()
                            .orElse(all.getFirst());
                    return new Found(nearest, hindrance(asker, query, nearest).orElseThrow());
                });
    }

    private Optional<Refusal> hindrance(Institution asker, SoundQuery query, StoredConsent consent) {
        if (asker.suspended()) {
            return Optional.of(Refusal.SUSPENDED);
        }
        if (!consent.institution().equals(asker.id())) {
            return Optional.of(Refusal.NOT_YOURS);
        }
        return switch (consent.stateOn(terms.today())) {
            case REVOKED -> Optional.of(Refusal.REVOKED);
            case EXPIRED -> Optional.of(Refusal.EXPIRED);
            case ACTIVE -> {
                if (!consent.purpose().equals(query.purpose())) {
                    yield Optional.of(Refusal.PURPOSE);
                }
                var scopes = query.scopes();
                yield scopes == null || consent.scopes().containsAll(scopes)
                        ? Optional.empty()
                        : Optional.of(Refusal.SCOPE);
            }
        };
    }
}
