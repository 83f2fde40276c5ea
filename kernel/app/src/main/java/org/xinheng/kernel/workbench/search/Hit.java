package org.xinheng.kernel.workbench.search;

import org.jspecify.annotations.Nullable;

/**
 * Something that was found.
 *
 * @param id by which the console opens it: a subject's code, or the id of a case, a record, a report or a bureau
 * @param title what it is called
 * @param note what tells it from others of the name, or null
 */
public record Hit(String id, String title, @Nullable String note) {}
