@NullMarked
package org.xinheng.definitions.calendar;

import org.jspecify.annotations.NullMarked;
