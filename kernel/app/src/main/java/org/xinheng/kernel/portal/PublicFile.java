package org.xinheng.kernel.portal;

import java.util.UUID;

/**
 * What is known of a file of a published article before its content is read.
 *
 * @param size in bytes
 */
record PublicFile(UUID article, UUID id, String name, String mediaType, int size) {

    /** Changes never: another content is another file. */
    String tag() {
        return "\"" + id + "\"";
    }
}
