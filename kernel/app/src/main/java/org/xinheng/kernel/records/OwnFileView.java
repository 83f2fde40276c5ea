package org.xinheng.kernel.records;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.Page;

/**
 * What a tenant knows about the firm that asks, its newest decisions first.
 *
 * @param code unified credit code the log-in stands for
 * @param name as the registry knows it; null while the tenant has no record about the firm
 * @param counts records by item
 */
public record OwnFileView(String code, @Nullable String name, Map<String, Integer> counts, Page<RecordRow> records) {}
