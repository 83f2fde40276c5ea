package org.xinheng.definitions.consents;

import org.xinheng.definitions.Label;

/**
 * What an authorised query may be for (授权用途).
 *
 * @param id kebab case, chosen once
 */
public record ConsentPurpose(String id, Label label) {}
