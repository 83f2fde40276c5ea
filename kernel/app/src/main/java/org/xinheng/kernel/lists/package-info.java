/**
 * Lists: who is put on a red, attention or misconduct list, by which procedure, and how one leaves it again.
 *
 * <p>Promises: nobody comes on a list here without an effective record as evidence, a notice of reasons, basis and rights
 * where the law of the list demands one, the time to answer it, and the decision of a second person; the decision says
 * how to leave and where to object; every entry ends with its term, and at once when its base decision is withdrawn. The
 * lists of courts and of the nation come in through the same checks. What follows from an entry is decided elsewhere
 * (measures, evaluation); natural persons are never shown to the public.
 */
@Feature(
        mayUse = {
            "tenancy",
            "identity",
            "catalogue",
            "subjects",
            "plugins",
            "records",
            "intake",
            "cases",
            "reclassification",
            "repair"
        })
@NullMarked
package org.xinheng.kernel.lists;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
