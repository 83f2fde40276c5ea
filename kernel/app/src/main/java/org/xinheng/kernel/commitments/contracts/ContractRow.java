package org.xinheng.kernel.commitments.contracts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.commitments.Fulfilment;

/**
 * A contract as lists show it.
 *
 * @param id of its case
 * @param nodesOpen how many nodes are open
 * @param nextOn the day of the next open node, or of the end
 * @param record the record of what was determined, or null
 */
public record ContractRow(
        UUID id,
        String contractNo,
        String name,
        ContractTerms.Type type,
        String typeLabel,
        String purchaserCode,
        String purchaserName,
        String subjectCode,
        String subjectName,
        UUID bureau,
        LocalDate signedOn,
        LocalDate endsOn,
        LocalDate begunOn,
        int nodes,
        int nodesOpen,
        @Nullable LocalDate nextOn,
        String state,
        String stateLabel,
        @Nullable Fulfilment fulfilment,
        @Nullable LocalDate determinedOn,
        @Nullable UUID record) {}
