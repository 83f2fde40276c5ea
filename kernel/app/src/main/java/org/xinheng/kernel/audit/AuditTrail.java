package org.xinheng.kernel.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.tenancy.Trail;
import org.xinheng.kernel.tenancy.Unit;

/** Writes audit lines and facts inside the unit's own transaction. */
@ApplicationScoped
class AuditTrail implements Trail {

    private final AuditRepository lines;
    private final FactDelivery delivery;
    private final ObjectMapper json;

    AuditTrail(AuditRepository lines, FactDelivery delivery, ObjectMapper json) {
        this.lines = lines;
        this.delivery = delivery;
        this.json = json;
    }

    @Override
    public void write(Unit unit) {
        lines.add(unit, unit.startedAt().atOffset(ZoneOffset.UTC), "DONE", text(unit.notes()));
        for (var fact : unit.facts()) {
            lines.addFact(unit, fact.getClass().getName(), text(fact));
        }
    }

    @Override
    public void writeRefusal(Unit unit, KernelException refusal) {
        var notes = new LinkedHashMap<>(unit.notes());
        notes.put("refused", refusal.code().name());
        lines.add(unit, unit.startedAt().atOffset(ZoneOffset.UTC), "REFUSED", text(notes));
    }

    @Override
    public void committed(Actor actor, boolean toldFacts) {
        if (toldFacts) {
            delivery.wake();
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(
                    "Not writable as JSON: " + value.getClass().getName(), broken);
        }
    }
}
