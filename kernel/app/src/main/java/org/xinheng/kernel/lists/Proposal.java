package org.xinheng.kernel.lists;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.definitions.SubjectKind;

/**
 * What is proposed: to put a subject on a list because of an effective record.
 *
 * @param list id of the list
 * @param record the evidence
 * @param documentNo number of the evidence's document
 * @param authority who issued it
 * @param ground the case of the law, in its words
 * @param reason the facts, in the proposer's words
 * @param extension ISO period by which the term is to be longer, or null
 */
public record Proposal(
        String list,
        String listLabel,
        UUID record,
        String title,
        String documentNo,
        String authority,
        SubjectKind subjectKind,
        String ground,
        String reason,
        @Nullable String extension) {}
