package org.xinheng.definitions.yaml;

/**
 * Where something stands.
 *
 * @param file root and path
 * @param line counted from 1
 */
public record Place(String file, int line) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
