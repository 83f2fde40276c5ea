/**
 * Kinds of credit commitments (信用承诺) as dated law: who may begin one, who may make it, the text that is signed, what
 * follows from a breach.
 *
 * <p>It knows no case and no person; the kernel's feature {@code commitments} does.
 */
@NullMarked
package org.xinheng.definitions.commitments;

import org.jspecify.annotations.NullMarked;
