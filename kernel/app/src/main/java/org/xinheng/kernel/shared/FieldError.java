package org.xinheng.kernel.shared;

/**
 * One of several things wrong with a request.
 *
 * @param field where: a field path, a column head or a file line
 * @param detail what is wrong and what to do, in Chinese
 */
public record FieldError(String field, String detail) {}
