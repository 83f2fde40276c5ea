package org.xinheng.kernel.workbench.views;

import org.jspecify.annotations.Nullable;

/** Keeps a question under a name; the same name of the same list is replaced. */
public record SaveView(
        @Nullable String list,
        @Nullable String name,
        @Nullable String query) {}
