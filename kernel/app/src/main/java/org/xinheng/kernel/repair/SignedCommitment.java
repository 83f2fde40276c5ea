package org.xinheng.kernel.repair;

import java.time.Instant;
import java.util.UUID;
import org.xinheng.kernel.cases.CaseFile;
import org.xinheng.kernel.cases.CaseSubject;

/**
 * A repair commitment as it was signed with an application.
 *
 * @param caseFile the application
 * @param number the application's number
 * @param record what it asked to repair
 */
public record SignedCommitment(UUID caseFile, String number, UUID record, CaseSubject subject, Text text) {

    /**
     * Its words.
     *
     * @param hash SM3 of the body, in hexadecimal
     * @param signer who signed for the subject
     * @param signedBy the person logged in
     */
    public record Text(String body, String hash, String signer, String signedBy, Instant signedAt) {

        SignedCommitment of(CaseFile<Repair> file) {
            return new SignedCommitment(
                    file.id(), file.number(), file.state().target().record(), file.subject(), this);
        }
    }
}
