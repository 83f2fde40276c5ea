/** The law of consents as it ships. */
@NullMarked
package org.xinheng.definitions.consents;

import org.jspecify.annotations.NullMarked;
