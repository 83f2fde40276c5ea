package org.xinheng.kernel.evaluation;

import java.util.Map;
import java.util.UUID;
import org.xinheng.spi.SubjectFile;

/**
 * A subject's file with what findings need beside it.
 *
 * @param titles titles of the records by id; a standard never sees them
 */
record SubjectRecords(SubjectFile file, Map<UUID, String> titles) {

    /** The same file with the subject's grades under other standards. */
    SubjectRecords with(Map<String, String> grades) {
        return new SubjectRecords(Standards.withGrades(file, grades), titles);
    }
}
