/**
 * Law as data: what may be recorded, published and counted, since which day and on which legal basis.
 *
 * <p>Definitions are dated YAML. They are read strictly: every error of every file is reported at once, with file, line
 * and the next step. Past versions stay readable for ever. Plain Java, no database, no container.
 */
@NullMarked
package org.xinheng.definitions;

import org.jspecify.annotations.NullMarked;
