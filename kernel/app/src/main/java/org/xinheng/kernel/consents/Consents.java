package org.xinheng.kernel.consents;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.consents.ConsentScope;
import org.xinheng.kernel.cases.CaseNumbers;
import org.xinheng.kernel.cases.Cases;
import org.xinheng.kernel.identity.Firms;
import org.xinheng.kernel.identity.institutions.Institutions;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.DayCursor;
import org.xinheng.kernel.shared.FieldError;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Page;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** A firm's consents: read before they are signed, granted, looked at, revoked. */
@ApplicationScoped
public class Consents {

    private static final String LETTERS = "SQ";
    private static final int MAX_ROWS = 100;
    private static final int LONGEST_SIGNER = 50;
    private static final int LONGEST_REASON = 200;

    private final Work work;
    private final ConsentRepository consents;
    private final QueryRepository queries;
    private final Granting granting;
    private final Firms firms;

    /** What it takes to grant one. */
    @jakarta.inject.Singleton
    static class Granting {
        private final ConsentTerms terms;
        private final ConsentCheck check;
        private final ConsentWords words;
        private final CaseNumbers numbers;
        private final Institutions institutions;

        Granting(
                ConsentTerms terms,
                ConsentCheck check,
                ConsentWords words,
                CaseNumbers numbers,
                Institutions institutions) {
            this.terms = terms;
            this.check = check;
            this.words = words;
            this.numbers = numbers;
            this.institutions = institutions;
        }
    }

    Consents(Work work, ConsentRepository consents, QueryRepository queries, Granting granting, Firms firms) {
        this.work = work;
        this.consents = consents;
        this.queries = queries;
        this.granting = granting;
        this.firms = firms;
    }

    /**
     * What can be chosen today.
     *
     * @throws KernelException {@code CONSENT_LAW_MISSING} (409)
     */
    public ConsentLawView law(Actor actor) {
        actor.require(Role.FIRM);
        return work.run(actor, "consents.law", unit -> {
            var law = granting.terms.require();
            var longest = granting.terms.longest(unit);
            return new ConsentLawView(
                    law.scopes().stream()
                            .map(scope -> new ConsentLawView.Scope(
                                    scope.id(),
                                    ConsentTerms.label(scope),
                                    scope.section().text(),
                                    scope.opens() != ConsentScope.Opens.PUBLISHED))
                            .toList(),
                    granting.terms.purposes().values().stream()
                            .map(purpose -> new ConsentLawView.Purpose(purpose.id(), purpose.label()))
                            .toList(),
                    granting.institutions.list(unit).stream()
                            .filter(place -> !place.suspended())
                            .map(place ->
                                    new ConsentLawView.Place(place.id(), place.code(), place.name(), place.kindLabel()))
                            .toList(),
                    law.basis().citation(),
                    law.basis().verified(),
                    longest.day(),
                    longest.basis().citation());
        });
    }

    /**
     * The words to be read before they are signed.
     *
     * @throws KernelException as {@link #grant}, but for signer and hash
     */
    public Statement preview(Actor actor, GrantConsent asked) {
        actor.require(Role.FIRM);
        return work.run(actor, "consents.preview", unit -> granting.words.of(unit, granting.check.sound(unit, asked)));
    }

    /**
     * The firm signs what it has read; from now on the institution may query.
     *
     * @param key the request's own key, or null; the same key grants once
     * @throws KernelException {@code CONSENT_INVALID} (400) with everything that is wrong; {@code CONSENT_SUBJECT_UNKNOWN}
     *     (404); {@code CONSENT_SUBJECT_KIND} (403); {@code CONSENT_TEXT_CHANGED} (409) when the words are not those that
     *     were read; {@code CONSENT_KEY_REUSED} (409)
     */
    public ConsentView grant(Actor actor, GrantConsent asked, @Nullable String key) {
        actor.require(Role.FIRM);
        String sound = Cases.soundKey(key);
        return work.run(actor, "consents.grant", unit -> {
            if (sound != null) {
                granting.numbers.lock(unit, "consent:" + sound);
                var before = consents.findByKey(unit, firms.requireCode(unit), sound);
                if (before.isPresent()) {
                    if (!before.get().hexHash().equals(asked.hash())) {
                        throw new KernelException(
                                ConsentError.CONSENT_KEY_REUSED, "同一个 Idempotency-Key 已用于另一份授权。请为新的授权换一个编号。");
                    }
                    return shown(unit, before.get());
                }
            }
            SoundConsent wanted = granting.check.sound(unit, asked);
            String signer = signer(asked.signer());
            Statement statement = granting.words.of(unit, wanted);
            if (!statement.hash().equals(asked.hash())) {
                throw new KernelException(ConsentError.CONSENT_TEXT_CHANGED, "授权书的内容或日期已经更新，与您阅读的不一致。请重新预览、阅读并签署授权书。");
            }
            String number = granting.numbers.number(unit, LETTERS, granting.terms.today());
            consents.add(unit, number, wanted, statement, signer, sound);
            unit.note("consent", number);
            unit.note("institution", wanted.institution().code());
            return shown(unit, consents.lockByNumber(unit, number).orElseThrow());
        });
    }

    private static String signer(@Nullable String given) {
        String signer = given == null ? "" : given.strip();
        if (signer.isEmpty() || signer.length() > LONGEST_SIGNER) {
            throw ConsentCheck.invalid(
                    List.of(new FieldError("signer", "请填写代表本单位签署授权书的人员姓名（1至%d字）。".formatted(LONGEST_SIGNER))));
        }
        return signer;
    }

    /**
     * The firm's consents, newest first.
     *
     * @throws KernelException {@code CONSENT_CURSOR_INVALID} (400)
     */
    public Page<ConsentView> list(Actor actor, @Nullable String after, int limit) {
        actor.require(Role.FIRM);
        int rows = Math.clamp(limit, 1, MAX_ROWS);
        var cursor = DayCursor.read(after, ConsentError.CONSENT_CURSOR_INVALID);
        return work.run(actor, "consents.list", unit -> {
            var found = consents.list(unit, firms.requireCode(unit), cursor, rows + 1);
            boolean more = found.size() > rows;
            var page = more ? found.subList(0, rows) : found;
            var asked =
                    queries.countOf(unit, page.stream().map(StoredConsent::id).toList());
            return new Page<>(
                    page.stream().map(each -> shown(each, asked, false)).toList(),
                    more
                            ? new DayCursor(
                                            page.getLast().grantedOn(),
                                            page.getLast().id())
                                    .toString()
                            : null);
        });
    }

    /**
     * One of the firm's consents with its words.
     *
     * @throws KernelException {@code CONSENT_UNKNOWN} (404) also for another firm's
     */
    public ConsentView require(Actor actor, UUID id) {
        actor.require(Role.FIRM);
        return work.run(actor, "consents.view", unit -> shown(unit, own(unit, id, false)));
    }

    /**
     * Takes a consent back; the very next query is refused. Waits for an answer that is being kept.
     *
     * @param reason what the firm wants to say, or null
     * @throws KernelException {@code CONSENT_UNKNOWN} (404); {@code CONSENT_OVER} (409) when it does not count any more
     */
    public ConsentView revoke(Actor actor, UUID id, @Nullable String reason) {
        actor.require(Role.FIRM);
        String because = reason == null || reason.isBlank() ? null : reason.strip();
        if (because != null && because.length() > LONGEST_REASON) {
            throw ConsentCheck.invalid(List.of(new FieldError("reason", "撤回的说明最多%d字。请缩短。".formatted(LONGEST_REASON))));
        }
        return work.run(actor, "consents.revoke", unit -> {
            StoredConsent before = own(unit, id, true);
            unit.note("consent", before.number());
            var state = before.stateOn(granting.terms.today());
            if (state != ConsentState.ACTIVE) {
                throw new KernelException(
                        ConsentError.CONSENT_OVER, "授权%s%s，不需要再撤回。请刷新后查看。".formatted(before.number(), state.label()));
            }
            consents.revoke(unit, id, because);
            return shown(unit, own(unit, id, false));
        });
    }

    /** How much is authorised, for officers: counts by institution. */
    public ConsentFigures figures(Actor actor) {
        actor.require(Role.CITY_ADMINISTRATOR, Role.OPERATOR, Role.AUDITOR);
        return work.run(
                actor, "consents.figures", unit -> new ConsentFigures(consents.count(unit, granting.terms.today())));
    }

    private StoredConsent own(Unit unit, UUID id, boolean lock) {
        return consents.find(unit, firms.requireCode(unit), id, lock)
                .orElseThrow(() -> new KernelException(ConsentError.CONSENT_UNKNOWN, "没有这份授权，或不属于本单位。请返回授权列表重新查找。"));
    }

    private ConsentView shown(Unit unit, StoredConsent consent) {
        return shown(consent, queries.countOf(unit, List.of(consent.id())), true);
    }

    private ConsentView shown(StoredConsent consent, Map<UUID, ConsentView.Asked> asked, boolean whole) {
        var state = consent.stateOn(granting.terms.today());
        var revokedAt = consent.revokedAt();
        return new ConsentView(
                consent.id(),
                consent.number(),
                consent.institution(),
                consent.institutionCode(),
                consent.institutionName(),
                granting.terms.names(consent.scopes(), consent.grantedOn()),
                consent.purpose(),
                consent.purposeLabel(),
                consent.note(),
                consent.grantedOn(),
                consent.endsOn().minusDays(1),
                state,
                state.label(),
                whole ? consent.statement() : null,
                consent.hexHash(),
                consent.signer(),
                consent.signedAt(),
                revokedAt == null ? null : new ConsentView.Revoked(revokedAt, consent.revokedBecause()),
                Objects.requireNonNullElse(asked.get(consent.id()), ConsentView.Asked.NEVER));
    }
}
