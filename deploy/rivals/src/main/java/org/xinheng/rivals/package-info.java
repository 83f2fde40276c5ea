/**
 * Other rule engines on the same decision table, to know where ours stands. Only for {@code deploy/bench rivals}: built with
 * the Maven profile {@code rivals}, shipped by nobody.
 */
package org.xinheng.rivals;
