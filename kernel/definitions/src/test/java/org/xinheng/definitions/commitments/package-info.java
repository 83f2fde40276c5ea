@NullMarked
package org.xinheng.definitions.commitments;

import org.jspecify.annotations.NullMarked;
