/** Journeys of real users through the product as {@code deploy/up} starts it, in a real browser. Screenshots are kept. */
@org.jspecify.annotations.NullMarked
package org.xinheng.journeys;
