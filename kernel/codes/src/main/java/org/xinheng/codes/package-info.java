/**
 * Identity codes of the People's Republic: unified social credit code (GB 32100), organisation code (GB 11714),
 * identity number of natural persons (GB 11643) and the older business registration number (GS15-2006).
 *
 * <p>Reading never throws: it answers with the code, or with the precise reason why there is none. The checks behind it
 * walk over the characters once, use no regular expression, and allocate nothing when a clean code is correct.
 * Nothing here asks a registry whether a subject exists.
 */
@NullMarked
package org.xinheng.codes;

import org.jspecify.annotations.NullMarked;
