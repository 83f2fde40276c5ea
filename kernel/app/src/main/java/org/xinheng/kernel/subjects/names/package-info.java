/**
 * Finding organisations by names that are not quite theirs: an error of one sign, characters that sound alike, pinyin,
 * traditional characters, a former name, a name without place or legal form.
 *
 * <p>Promises: what is found is a candidate with the reason in Chinese, never a match; a name is found within seconds of its
 * registration; natural persons are not looked for.
 */
@NullMarked
package org.xinheng.kernel.subjects.names;

import org.jspecify.annotations.NullMarked;
