/**
 * Runs: everybody a standard is about, graded for one day, compared with what was published before, published by a
 * second person.
 *
 * <p>Promises: a population is streamed in chunks of whole subjects, on any number of nodes at once; a killed node costs
 * the chunk it was reading and nothing else; the result is the same however the work was shared; one broken subject
 * stops the run by name instead of leaving a hole in it. A published run is never changed.
 *
 * <p>A trial of other parameters ({@code WhatIf}) reads the same population the same way and counts both results in one pass.
 * It stores and publishes nothing, and equals what a run with these parameters would count.
 */
@NullMarked
package org.xinheng.kernel.evaluation.runs;

import org.jspecify.annotations.NullMarked;
