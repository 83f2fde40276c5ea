/**
 * Tasks of joint measures: what the bureaus and bodies that carry measures out are asked to do because somebody stands on a
 * list or a statute orders it, what they answer, what they did with which proof, and when they lifted it again.
 *
 * <p>Promises: a task is made from an entry on a list or a decision that a statute names, and from nothing else; who has to act is named by the definitions;
 * following an entry once, twice or after a crash comes to the same; when the entry does not count any more, whatever the
 * reason, each body that had accepted owes a receipt in time, and one that is late stays visible.
 */
@NullMarked
package org.xinheng.kernel.measures.tasks;

import org.jspecify.annotations.NullMarked;
