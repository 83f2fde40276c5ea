package org.xinheng.definitions;

import java.util.Map;
import org.xinheng.definitions.tenants.TenantPack;

/**
 * What the packs come to.
 *
 * @param packs by slug, parents before children
 * @param catalogues effective catalogue by slug
 * @param parameters effective parameters by slug and id
 */
record TenantDefinitions(
        Map<String, TenantPack> packs,
        Map<String, Catalogue> catalogues,
        Map<String, Map<String, Parameter>> parameters) {}
