/**
 * The case library of joint measures: how often which measure was pushed, carried out and lifted, and the examples a place
 * shows to the public.
 *
 * <p>Promises: figures name no subject; an example holds nothing that tells whom it is about, is shown only after a second
 * person agreed, and goes with the entry or decision it follows from, in the same transaction.
 */
@NullMarked
package org.xinheng.kernel.measures.library;

import org.jspecify.annotations.NullMarked;
