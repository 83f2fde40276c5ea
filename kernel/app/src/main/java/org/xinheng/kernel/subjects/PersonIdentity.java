package org.xinheng.kernel.subjects;

/**
 * Who a natural person is, opened from the seal for a document he signs. A secret: {@link #toString} shows nothing; it
 * never becomes a key, a log line, a list or a public page.
 *
 * @param number of the identity card
 */
public record PersonIdentity(String name, String number) {

    @Override
    public String toString() {
        return "PersonIdentity";
    }
}
