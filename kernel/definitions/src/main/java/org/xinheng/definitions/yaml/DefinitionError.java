package org.xinheng.definitions.yaml;

/**
 * One thing that is wrong with one line of one definition.
 *
 * @param file root and path, such as {@code tenants/lishui/tenant.yaml}
 * @param line counted from 1
 * @param problem stable code
 * @param message Chinese, says what is wrong and what to do next
 */
public record DefinitionError(String file, int line, Problem problem, String message) {

    @Override
    public String toString() {
        return file + ":" + line + " " + problem + " " + message;
    }
}
