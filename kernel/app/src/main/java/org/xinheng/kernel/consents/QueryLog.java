package org.xinheng.kernel.consents;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.identity.Firms;
import org.xinheng.kernel.identity.institutions.Institution;
import org.xinheng.kernel.receipts.Link;
import org.xinheng.kernel.receipts.ReceiptChain;
import org.xinheng.kernel.receipts.ReceiptSigner;
import org.xinheng.kernel.receipts.Series;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Page;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;

/** Every query and what came of it: a signed link each, for the firm to read. */
@ApplicationScoped
public class QueryLog {

    private static final String ANSWERED = "ANSWERED";
    private static final int MAX_ROWS = 100;

    private final Work work;
    private final QueryRepository queries;
    private final ReceiptChain chain;
    private final ConsentTerms terms;
    private final Firms firms;

    QueryLog(Work work, QueryRepository queries, ReceiptChain chain, ConsentTerms terms, Firms firms) {
        this.work = work;
        this.queries = queries;
        this.chain = chain;
        this.terms = terms;
        this.firms = firms;
    }

    /** Keeps an answered query; its receipt. */
    Link.Receipt answered(
            Unit unit,
            Institution asker,
            SoundQuery query,
            StoredConsent consent,
            QueryAnswer.Answer answer,
            byte[] hash) {
        var scopes = answer.scopes().stream().map(QueryAnswer.Opened::id).toList();
        return keep(
                unit,
                consent,
                new QueryRepository.NewQuery(
                        asker, consent.id(), consent.subjectCode(), query, ANSWERED, scopes, answer.entries(), hash));
    }

    /** Keeps a refused query; the firm it was about reads it, too. */
    void refused(Unit unit, Institution asker, SoundQuery query, @Nullable StoredConsent consent, Refusal why) {
        List<String> scopes = query.scopes();
        if (scopes == null) {
            scopes = consent == null ? List.of() : consent.scopes();
        }
        String about = consent != null ? consent.subjectCode() : query.byNumber() ? null : query.asked();
        keep(
                unit,
                consent,
                new QueryRepository.NewQuery(
                        asker, consent == null ? null : consent.id(), about, query, why.outcome(), scopes, 0, null));
    }

    private Link.Receipt keep(Unit unit, @Nullable StoredConsent consent, QueryRepository.NewQuery made) {
        unit.note("outcome", made.outcome());
        unit.note("institution", made.institution().code());
        if (consent != null) {
            unit.note("consent", consent.number());
        }
        Link link = chain.add(unit, Series.CONSENT, number -> content(unit, number, consent, made));
        queries.add(unit, made, link);
        return link.shown(Series.CONSENT, unit.tenant());
    }

    /** What is signed: plain lines, readable by people. */
    private String content(Unit unit, String number, @Nullable StoredConsent consent, QueryRepository.NewQuery made) {
        var lines = new ArrayList<String>();
        lines.add("授权查询回执 " + number);
        lines.add("授权 " + (consent == null ? "无" : consent.number()));
        lines.add(
                "主体 " + (consent == null ? made.query().asked() : consent.subjectCode() + " " + consent.subjectName()));
        lines.add("机构 %s %s"
                .formatted(made.institution().code(), made.institution().name()));
        lines.add("用途 %s：%s"
                .formatted(
                        terms.purposeLabel(made.query().purpose()), made.query().note()));
        lines.add("范围 " + String.join("、", made.scopes()));
        byte[] hash = made.answerHash();
        if (hash == null) {
            lines.add("结论 拒绝（%s）".formatted(Refusal.labelOf(made.outcome())));
        } else {
            lines.add("结论 已答复，共%d条".formatted(made.entries()));
            lines.add("内容摘要（SM3） " + HexFormat.of().formatHex(hash));
        }
        lines.add("时间 " + unit.startedAt());
        lines.add("机器客户端 " + unit.actor().person());
        return String.join("\n", lines);
    }

    /**
     * Queries about the firm, newest first, also those that were refused.
     *
     * @param consent only those of this consent, or null
     * @throws KernelException {@code CONSENT_CURSOR_INVALID} (400)
     */
    public Page<QueryRow> list(Actor actor, @Nullable UUID consent, @Nullable String after, int limit) {
        actor.require(Role.FIRM);
        int rows = Math.clamp(limit, 1, MAX_ROWS);
        long before = cursor(after);
        return work.run(actor, "consents.queries", unit -> {
            var found = queries.list(unit, firms.requireCode(unit), consent, before, rows + 1);
            boolean more = found.size() > rows;
            var page = more ? found.subList(0, rows) : found;
            return new Page<>(
                    page.stream().map(each -> shown(unit, each)).toList(),
                    more ? String.valueOf(page.getLast().link().number()) : null);
        });
    }

    private static long cursor(@Nullable String after) {
        try {
            return after == null || after.isBlank() ? Long.MAX_VALUE : Long.parseLong(after);
        } catch (NumberFormatException _) {
            throw new KernelException(ConsentError.CONSENT_CURSOR_INVALID, "翻页位置无效。请从第一页重新开始。");
        }
    }

    private QueryRow shown(Unit unit, QueryRepository.Stored stored) {
        byte[] hash = stored.answerHash();
        return new QueryRow(
                stored.id(),
                stored.consent(),
                stored.consentNumber(),
                stored.institutionName(),
                stored.purpose(),
                terms.purposeLabel(stored.purpose()),
                stored.note(),
                stored.outcome(),
                Refusal.labelOf(stored.outcome()),
                terms.names(stored.scopes(), Objects.requireNonNullElse(stored.grantedOn(), terms.today())),
                stored.entries(),
                hash == null ? null : HexFormat.of().formatHex(hash),
                stored.askedAt(),
                stored.link().shown(Series.CONSENT, unit.tenant()));
    }

    /** The public key with which receipts are verified. */
    public ReceiptSigner.Key key() {
        return chain.key();
    }

    /** Looks through the chain of the tenant's queries: numbers, hashes, signatures. */
    public ReceiptChain.Verified verify(Actor actor) {
        actor.require(Role.AUDITOR, Role.CITY_ADMINISTRATOR);
        return work.run(
                actor,
                "consents.verify",
                unit -> chain.verify(unit, Series.CONSENT, (number, most) -> queries.links(unit, number, most)));
    }
}
