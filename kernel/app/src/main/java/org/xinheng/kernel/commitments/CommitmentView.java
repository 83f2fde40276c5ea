package org.xinheng.kernel.commitments;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.xinheng.kernel.cases.CaseView;

/** A commitment as its page shows it: the case, and what the ledger knows. */
public record CommitmentView(@JsonUnwrapped CaseView file, CommitmentRow commitment) {}
