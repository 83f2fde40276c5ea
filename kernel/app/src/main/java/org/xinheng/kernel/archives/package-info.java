/**
 * Whole tenants as archives: leave one installation, verified, and arrive in another.
 *
 * <p>Promises: an archive is one snapshot, read under row security and streamed; every table of a tenant either travels or is
 * named in {@link TableList} with the reason why not; what is sealed travels sealed; nothing is written before everything was
 * verified; a tenant that arrives is closed until all of it is there; its former audit chain stays readable, unchangeable and
 * verifiable. It carries no log-ins: people are invited anew.
 */
@Feature(mayUse = {"tenancy", "identity", "audit", "subjects", "plugins", "intake", "receipts"})
@NullMarked
package org.xinheng.kernel.archives;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
