/**
 * Receipts: what was answered to whom, in a chain per tenant, numbered without a hole, each link holding the hash of the
 * one before and an SM2 signature, so that none can be altered, taken out or put in unseen.
 *
 * <p>It keeps the head of each chain and makes links; the links themselves, with what was asked and answered, are kept by
 * the feature that answers.
 */
@Feature(mayUse = {"tenancy"})
@NullMarked
package org.xinheng.kernel.receipts;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
