package org.xinheng.kernel.evaluation.runs;

import java.time.Instant;

/** What a person checked before a run about natural persons may be published. */
public record RunReviewView(String note, String byName, Instant reviewedAt) {}
