/**
 * The archive of a tenant as a file: written as a stream, verified without a database or a server.
 *
 * <p>Promises: whatever byte of an entry was changed, the entry is named; nothing is unpacked to the disk; no entry is read
 * further than the signed manifest says it goes. It knows nothing about where rows come from or go to.
 */
@Feature(mayUse = {"audit"})
@NullMarked
package org.xinheng.kernel.archives.file;

import org.jspecify.annotations.NullMarked;
import org.xinheng.kernel.shared.Feature;
