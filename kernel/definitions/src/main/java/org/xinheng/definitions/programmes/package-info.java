/**
 * Programmes (专项工程、重点任务): what a place's own plan sets itself beside the law, who leads it, by when and how it is
 * measured. A programme binds bureaus only: nothing about a subject follows from it.
 */
@NullMarked
package org.xinheng.definitions.programmes;

import org.jspecify.annotations.NullMarked;
