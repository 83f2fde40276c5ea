/**
 * Seals: SM2 signatures (GB/T 32918) over SM3 (GB/T 32905), and files that carry their own proof.
 *
 * <p>Depends on nothing of the kernel, so that whoever holds a sealed file can verify it without one: {@link
 * org.xinheng.seal.VerifyReport} is the command for it.
 */
@NullMarked
package org.xinheng.seal;

import org.jspecify.annotations.NullMarked;
