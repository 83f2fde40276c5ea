/**
 * Working days of the mainland: weekends, statutory holidays and the working weekends that make up for them, per year and
 * with the notice that fixed them. A year without a notice is counted by weekends alone, and every answer says so.
 */
@NullMarked
package org.xinheng.definitions.calendar;

import org.jspecify.annotations.NullMarked;
