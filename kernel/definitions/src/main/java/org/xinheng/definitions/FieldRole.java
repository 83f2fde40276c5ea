package org.xinheng.definitions;

/** What a field means to the kernel, whatever a table calls it. */
public enum FieldRole {
    SUBJECT_NAME,
    SUBJECT_CATEGORY,
    UNIFIED_CODE,
    REGISTRATION_NUMBER,
    ORGANISATION_CODE,
    TAX_NUMBER,
    INSTITUTION_NUMBER,
    SOCIAL_NUMBER,
    LEGAL_REPRESENTATIVE,
    LEGAL_ID_TYPE,
    LEGAL_ID_NUMBER,
    PERSON_ID_TYPE,
    PERSON_ID_NUMBER,
    DOCUMENT_NAME,
    DOCUMENT_NUMBER,
    DECIDED_ON,
    /** Day the subject was founded or first registered, as the registry says. */
    REGISTERED_ON,
    VALID_FROM,
    VALID_UNTIL,
    AUTHORITY_NAME,
    AUTHORITY_CODE,
    SOURCE_NAME,
    SOURCE_CODE,
    /** Category of the act: kind of permit, kinds of penalty, form of award. */
    ACT_CATEGORY,
    /** What happened. */
    FACTS,
    /** What was decided. */
    CONTENT,
    /** Fine in 万元. */
    FINE,
    /** Confiscated value in 万元. */
    CONFISCATION,
    /** Name and number of the licence withdrawn or suspended. */
    LICENCE,
    STATUS,
    /** Day until which the source wants it published. */
    PUBLICITY_END,
    REMARK,
    NONE
}
