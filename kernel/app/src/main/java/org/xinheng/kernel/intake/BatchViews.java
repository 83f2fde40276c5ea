package org.xinheng.kernel.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xinheng.definitions.Definitions;
import org.xinheng.kernel.catalogue.Catalogue;
import org.xinheng.kernel.intake.check.Verdict;
import org.xinheng.kernel.shared.Actor;

/** From stored batches to what leaves. */
@ApplicationScoped
class BatchViews {

    private final Catalogue catalogue;
    private final Definitions definitions;

    BatchViews(Catalogue catalogue, Definitions definitions) {
        this.catalogue = catalogue;
        this.definitions = definitions;
    }

    BatchView view(Actor actor, Batch batch) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict.wire(), batch.totals().counts().getOrDefault(verdict.wire(), 0));
        }
        return new BatchView(
                batch.id(),
                batch.item(),
                label(actor, batch),
                batch.fileName(),
                batch.size(),
                batch.state(),
                Math.round(batch.progress() * 1000) / 1000.0,
                batch.resumeLine(),
                counts,
                batch.totals().late(),
                batch.totals().byRule(),
                batch.notes(),
                batch.failure(),
                batch.uploaderName(),
                batch.uploadedAt(),
                batch.finishedAt(),
                batch.repeatOf());
    }

    private String label(Actor actor, Batch batch) {
        if (batch.item().equals("auto")) {
            return "自动识别";
        }
        return catalogue
                .find(actor, batch.item(), batch.reportedOn())
                .map(offered -> offered.item().label().zh())
                .or(() -> definitions
                        .catalogue()
                        .item(batch.item())
                        .map(item -> item.label().zh()))
                .orElse(batch.item());
    }
}
