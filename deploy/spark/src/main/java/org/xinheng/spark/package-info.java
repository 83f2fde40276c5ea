/**
 * A plugin jar, as the kernel installs it, inside Apache Spark: for a province whose population outgrows one machine. A
 * separate process that ships with nothing; started by {@code deploy/bench spark}.
 */
package org.xinheng.spark;
