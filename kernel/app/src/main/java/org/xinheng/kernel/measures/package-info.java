/**
 * Measures: what follows from an entry on a list, or from a decision to which a statute attaches it, for whoever is about to act. One question – a subject, a matter, a
 * purpose – gives the measures that apply today with their basis and end, and a receipt that can be verified.
 *
 * <p>Promises: a measure is named only from a list entry or a statute, and only with a basis in force on the day; no score or grade is
 * read here; every question is kept in a chain with its purpose, and the receipt is signed.
 */
@Feature(
        mayUse = {
            "tenancy",
            "identity",
            "subjects",
            "lists",
            "cases",
            "records",
            "repair",
            "intake",
            "reclassification",
            "receipts"
        })
@NullMarked
package org.xinheng.kernel.measures;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
