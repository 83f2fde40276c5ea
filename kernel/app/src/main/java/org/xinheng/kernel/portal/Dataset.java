package org.xinheng.kernel.portal;

import java.util.List;

/**
 * Something the portal gives away whole: exactly what its pages show, under the same conditions.
 *
 * @param slug as it stands in addresses
 * @param from what stands behind {@code from}, with the conditions its pages read under
 * @param keys what its rows are ordered by, unique together
 * @param newestFirst whether the keys fall
 */
record Dataset(String slug, List<Column> columns, String from, List<Key> keys, boolean newestFirst) {

    /** What a value is, for people and programs. */
    enum Type {
        TEXT,
        DAY,
        FLAG,
        ID
    }

    /**
     * A column.
     *
     * @param name in files
     * @param expression in SQL
     */
    record Column(String name, String expression, Type type) {

        static Column text(String name) {
            return new Column(name, name, Type.TEXT);
        }

        static Column day(String name) {
            return new Column(name, name, Type.DAY);
        }

        /** The same column of a table with this alias. */
        Column of(String alias) {
            return new Column(name, alias + "." + name, type);
        }

        /** The same column under another name. */
        Column as(String other) {
            return new Column(other, expression, type);
        }
    }

    /** A part of the order, with its type in SQL. */
    record Key(String expression, String type) {}

    Dataset {
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
    }
}
