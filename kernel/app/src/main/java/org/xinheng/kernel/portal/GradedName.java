package org.xinheng.kernel.portal;

/** A subject on a public list of grades; {@code place} is that of its grade, 0 the best. */
record GradedName(String code, String name, String grade, int place) {}
