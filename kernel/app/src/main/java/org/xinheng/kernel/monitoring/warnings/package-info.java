/**
 * Risk warnings: firms whose penalties rise and bureaus whose reports fall, by dated rules.
 *
 * <p>Promises: a warning is made when somebody looks and is kept nowhere; it names no natural person, nothing follows from it by
 * itself, and it says by which rule and from which counts it comes.
 */
@NullMarked
package org.xinheng.kernel.monitoring.warnings;

import org.jspecify.annotations.NullMarked;
