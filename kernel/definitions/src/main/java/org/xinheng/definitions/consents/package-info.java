/**
 * Authorised sharing (授权查询、信易贷) as dated law: which parts of its file a subject may open to an institution it
 * authorises, and what for.
 *
 * <p>It knows no subject, no institution and no record; the kernel's feature {@code consents} does.
 */
@NullMarked
package org.xinheng.definitions.consents;

import org.jspecify.annotations.NullMarked;
