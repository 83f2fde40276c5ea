package org.xinheng.samples;

import org.xinheng.definitions.SubjectKind;

/**
 * A fictitious subject.
 *
 * @param kind category in the national tables
 * @param name ends in （样例）
 * @param code unified social credit code; empty for natural persons
 * @param person its representative, or itself
 * @param identityNumber valid number of a natural person born before 1910; empty for others
 * @param sector what it does
 */
record Subject(SubjectKind kind, String name, String code, String person, String identityNumber, Sector sector) {}
