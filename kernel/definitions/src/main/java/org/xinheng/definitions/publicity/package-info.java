/**
 * How long penalties may be seen: dated regimes that put a decision into a class and give each class its shortest and
 * longest publication. Every answer carries the rule and the law it rests on. Decides nothing about repair.
 */
@NullMarked
package org.xinheng.definitions.publicity;

import org.jspecify.annotations.NullMarked;
