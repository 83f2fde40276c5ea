/** Tests of tables of indicators. */
@NullMarked
package org.xinheng.definitions.indicators;

import org.jspecify.annotations.NullMarked;
