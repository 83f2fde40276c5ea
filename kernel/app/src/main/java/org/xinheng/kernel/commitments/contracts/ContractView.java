package org.xinheng.kernel.commitments.contracts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.xinheng.kernel.cases.CaseView;

/** A contract as its page shows it: the case with terms and nodes in its body, and what the ledger knows. */
public record ContractView(@JsonUnwrapped CaseView file, ContractRow contract) {}
