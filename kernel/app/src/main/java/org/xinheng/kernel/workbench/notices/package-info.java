/**
 * What is new for a person: deadlines that come near, cases that came to its queue, answers to what it proposed, its batches
 * with errors; for a firm what happened to its cases and who asked about it.
 *
 * <p>Reads what other features stored, under the same row security; it keeps nothing but up to when the person has looked.
 */
@NullMarked
package org.xinheng.kernel.workbench.notices;

import org.jspecify.annotations.NullMarked;
