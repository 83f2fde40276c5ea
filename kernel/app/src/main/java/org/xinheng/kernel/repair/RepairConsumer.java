package org.xinheng.kernel.repair;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.Actor;

/**
 * Somebody who keeps or uses a copy of records and has to follow a granted repair. Implementations are CDI beans; being one
 * is all it takes to be asked for a receipt.
 */
public interface RepairConsumer {

    /** Stable name, kebab case. */
    String name();

    /** What officers read, in Chinese. */
    String label();

    /**
     * Follows the repair, or finds that it has followed already. Called at least once, possibly again after a failure,
     * outside of any unit; opens units of its own.
     *
     * @param actor the kernel itself in the record's tenant
     * @return one Chinese sentence that says what was done; the receipt
     * @throws RuntimeException when it could not follow; it is called again until it can
     */
    String apply(Actor actor, Repaired repaired);

    /**
     * What was repaired.
     *
     * @param item catalogue item of the record
     * @param code the subject's code; null for natural persons
     */
    record Repaired(
            UUID caseFile,
            String caseNumber,
            UUID record,
            String item,
            @Nullable String code) {}
}
