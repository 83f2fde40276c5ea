package org.xinheng.kernel.archives;

import java.util.List;
import org.xinheng.kernel.archives.file.Manifest;

/**
 * What is kept of the verification of an archive until it arrives.
 *
 * @param structure SM3 over the migrations of the database it comes from
 * @param notices what is worth knowing, in Chinese
 */
record StoredReport(Summary summary, String structure, Manifest.Keys keys, List<String> notices) {

    StoredReport {
        notices = List.copyOf(notices);
    }
}
