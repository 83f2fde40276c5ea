/**
 * Risk warnings (风险预警): what change in the records is worth an officer's look. A warning is a hint: no list, measure, grade or
 * restriction may rest on one.
 */
@NullMarked
package org.xinheng.definitions.warnings;

import org.jspecify.annotations.NullMarked;
