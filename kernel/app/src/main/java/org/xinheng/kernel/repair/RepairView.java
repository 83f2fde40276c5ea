package org.xinheng.kernel.repair;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.xinheng.kernel.cases.CaseView;

/** A repair as its page shows it: the case, and who has followed a grant. */
public record RepairView(@JsonUnwrapped CaseView file, List<Receipt> receipts) {

    public RepairView {
        receipts = List.copyOf(receipts);
    }
}
