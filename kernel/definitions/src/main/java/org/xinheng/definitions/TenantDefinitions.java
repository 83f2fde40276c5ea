package org.xinheng.definitions;

import java.util.List;
import java.util.Map;
import org.xinheng.definitions.indicators.IndicatorTable;
import org.xinheng.definitions.measures.Measure;
import org.xinheng.definitions.programmes.Programme;
import org.xinheng.definitions.standard.Tunings;
import org.xinheng.definitions.tenants.TenantPack;
import org.xinheng.definitions.words.WordGroup;

/**
 * What the packs come to.
 *
 * @param packs by slug, parents before children
 * @param catalogues effective catalogue by slug
 * @param supplements what each tenant's catalogue has beyond the national base, from the root down, by slug
 * @param parameters effective parameters by slug and id
 * @param lists effective kinds of lists by slug and id
 * @param measures effective measures by slug and id
 * @param programmes what each tenant's own plan sets it, by slug, in the order of the files
 * @param indicators tables of indicators each tenant has beside the national ones, by slug
 * @param words sensitive words that count for each tenant, by slug
 * @param tunings the kernel's own standards and what tenants tuned in them
 */
record TenantDefinitions(
        Map<String, TenantPack> packs,
        Map<String, Catalogue> catalogues,
        Map<String, List<Supplement>> supplements,
        Map<String, Map<String, Parameter>> parameters,
        Map<String, Map<String, ListKind>> lists,
        Map<String, Map<String, Measure>> measures,
        Map<String, List<Programme>> programmes,
        Map<String, List<IndicatorTable>> indicators,
        Map<String, List<WordGroup>> words,
        Tunings tunings) {}
