@NullMarked
package org.xinheng.definitions.words;

import org.jspecify.annotations.NullMarked;
