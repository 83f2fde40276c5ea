package org.xinheng.kernel.commitments.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed.
 *
 * @param supplier who performs, the subject of the record
 * @param amount in 万元, or null
 * @param bureau supervises
 */
public record ContractTerms(
        String contractNo,
        String name,
        Type type,
        String project,
        Side purchaser,
        Side supplier,
        String category,
        String goods,
        @Nullable BigDecimal amount,
        @Nullable Procurement procurement,
        LocalDate signedOn,
        LocalDate endsOn,
        UUID bureau,
        String authority,
        String authorityCode) {

    /** One side of it. */
    public record Side(String code, String name) {}

    /** What kind of contract. */
    public enum Type {
        ADMINISTRATIVE("行政合同"),
        MARKET("市场化合同");

        private final String label;

        Type(String label) {
            this.label = label;
        }

        /** Chinese words, as they are exchanged. */
        public String label() {
            return label;
        }
    }

    /** How the supplier was found. */
    public enum Procurement {
        TENDER("招标"),
        CENTRAL("集中"),
        DISPERSED("分散"),
        ONLINE("网上"),
        DIRECT("直接"),
        INDIRECT("间接"),
        SPOT("现货"),
        FORWARD("远期合同");

        private final String label;

        Procurement(String label) {
            this.label = label;
        }

        /** Chinese words, as they are exchanged. */
        public String label() {
            return label;
        }
    }
}
