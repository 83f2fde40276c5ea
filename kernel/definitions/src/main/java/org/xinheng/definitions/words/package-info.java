/**
 * Sensitive words (敏感词): what an editor has to think about before an article is published, why, and by which text. A word
 * found forbids nothing: whoever publishes writes down why it stands there.
 */
@NullMarked
package org.xinheng.definitions.words;

import org.jspecify.annotations.NullMarked;
