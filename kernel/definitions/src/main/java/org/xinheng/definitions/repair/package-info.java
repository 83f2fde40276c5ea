/**
 * How a negative record may be mended (信用修复): dated regimes that say from which day a subject may apply, with which
 * materials, within which clocks the authorities answer, and what happens at the longest publicity. The class of a penalty
 * and the months of its publicity are not repeated here: every regime names the publicity regime they stand in.
 *
 * <p>Everything is a pure function of facts and a processing day. The answer names its reasons with their law, so that it
 * can be shown to the subject <em>before</em> it applies. Decides nothing about a case: who answers, and how the answer
 * reaches every copy, is the kernel's.
 */
@NullMarked
package org.xinheng.definitions.repair;

import org.jspecify.annotations.NullMarked;
