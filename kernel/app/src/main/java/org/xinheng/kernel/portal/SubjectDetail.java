package org.xinheng.kernel.portal;

/** A subject and the other names its public records use. */
record SubjectDetail(SubjectHit subject, String otherNames) {}
