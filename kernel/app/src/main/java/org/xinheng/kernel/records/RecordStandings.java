package org.xinheng.kernel.records;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.Category;
import org.xinheng.definitions.publicity.PenaltyFacts;
import org.xinheng.definitions.publicity.PublicityClass;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.Unit;

/**
 * Where a record stands: in effect, shielded for a while, repaired, or shown for another time. Every change keeps the
 * former version and tells {@link RecordStandingChanged}; whatever reads records in effect follows at once.
 */
@ApplicationScoped
public class RecordStandings {

    private static final String PENALTY = "PENALTY";
    private static final Set<Category> NEGATIVE = Set.of(Category.SERIOUS_DISHONESTY, Category.ABNORMAL_OPERATION);

    private final RecordRepository records;
    private final RecordChangeRepository changes;
    private final RecordStandingRepository standings;
    private final RecordViews views;
    private final Clock clock;

    RecordStandings(
            RecordRepository records,
            RecordChangeRepository changes,
            RecordStandingRepository standings,
            RecordViews views,
            Clock clock) {
        this.records = records;
        this.changes = changes;
        this.standings = standings;
        this.views = views;
        this.clock = clock;
    }

    /**
     * A record as the rules of repair see it.
     *
     * @throws KernelException {@code RECORD_NOT_FOUND} (404)
     */
    public RecordAct act(Unit unit, UUID id) {
        RecordBrief brief = changes.brief(unit, id);
        StoredRecord stored = records.require(unit, id);
        boolean penalty = brief.act().equals(PENALTY);
        Optional<Category> category = views.categoryOf(unit.actor(), brief.item());
        @Nullable PenaltyFacts facts = penalty ? DisclosureRules.penalty(views.actOf(unit.actor(), stored)) : null;
        return new RecordAct(
                brief,
                penalty || category.filter(NEGATIVE::contains).isPresent() || views.isNegative(unit.actor(), stored),
                facts,
                penalty ? null : determined(brief, category),
                stored.days().publishFrom(),
                stored.days().publishUntil());
    }

    private static PublicityClass determined(RecordBrief brief, Optional<Category> category) {
        if (brief.weight() != null) {
            return PublicityClass.valueOf(brief.weight());
        }
        boolean serious = category.filter(Category.SERIOUS_DISHONESTY::equals).isPresent();
        return serious ? PublicityClass.SERIOUS : PublicityClass.GENERAL;
    }

    /** Penalties and other records of a subject, the newest decision first; what is negative among them {@link #act} tells. */
    public List<UUID> listOf(Unit unit, String code, int limit) {
        return standings.listOf(unit, code, limit);
    }

    /** The same decision about the same subject in the unit's tenant, if it is still in effect there. */
    public Optional<UUID> findSame(Unit unit, String item, byte[] key) {
        return standings.findSame(unit, item, key);
    }

    /** The record of an item under this document's number about this subject, if it is known, in whatever state. */
    public Optional<UUID> findByDocument(Unit unit, String item, String documentNo, String code) {
        return standings.findByDocument(unit, item, documentNo, code);
    }

    /** What makes the record the same record in every tenant. */
    public byte[] keyOf(Unit unit, UUID id) {
        return standings.keyOf(unit, id);
    }

    /** The record is repaired: it is not shown, shared, used or counted from now on. */
    public void repair(Unit unit, UUID id, String reason) {
        move(unit, id, Set.of("EFFECTIVE", "HELD", "SHIELDED"), "REPAIRED", "信用修复：" + reason, reason);
    }

    /** The record is hidden and not used for a while. */
    public void shield(Unit unit, UUID id, String reason) {
        move(unit, id, Set.of("EFFECTIVE"), "SHIELDED", "暂时屏蔽：" + reason, reason);
    }

    /** The record is in effect again, shown as the law of the day says for its class, up to the longest publicity. */
    public void restore(Unit unit, UUID id, String reason) {
        StoredRecord record = records.lock(unit, id);
        require(record, Set.of("REPAIRED", "SHIELDED"));
        Disclosed disclosed = views.disclosedOf(unit.actor(), record, LocalDate.now(clock));
        standings.restore(unit, id, disclosed, "恢复：" + reason);
        told(unit, id);
    }

    /** The longest publicity has passed without fulfilment, and the record stays before the public. */
    public void prolong(Unit unit, UUID id, String reason) {
        standings.prolong(unit, id, "继续公示：" + reason);
        told(unit, id);
    }

    /** The publicity ends; the record stays in effect. */
    public void stopPublicity(Unit unit, UUID id, String reason) {
        standings.stop(unit, id, "停止公示：" + reason);
        told(unit, id);
    }

    private void move(Unit unit, UUID id, Set<String> from, String to, String change, String reason) {
        StoredRecord record = records.lock(unit, id);
        require(record, from);
        standings.move(unit, id, to, change, reason);
        told(unit, id);
    }

    private void require(StoredRecord record, Set<String> states) {
        if (!states.contains(record.state())) {
            throw new KernelException(
                    RecordError.RECORD_STANDING_WRONG,
                    "这条记录当前为“%s”，不能这样办理。请刷新后查看。".formatted(RecordRow.stateLabel(record.state())));
        }
    }

    private static void told(Unit unit, UUID id) {
        unit.note("record", id);
        unit.tell(new RecordStandingChanged(id));
    }
}
