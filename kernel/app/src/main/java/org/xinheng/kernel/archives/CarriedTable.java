package org.xinheng.kernel.archives;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A table that travels.
 *
 * @param columns name and type, without the tenant's number
 */
record CarriedTable(String name, Map<String, String> columns) {

    /** Where its rows are in an archive. */
    String entry() {
        return "tables/" + name + ".copy";
    }

    /** Whether everybody may read it: row security does not choose its rows. */
    boolean isPublic() {
        return name.startsWith("public_");
    }

    /** Its rows as they travel. */
    String select(int tenant) {
        return "select " + columns.keySet().stream().map(this::value).collect(Collectors.joining(", ")) + " from "
                + name + (isPublic() ? " where tenant = " + tenant : "");
    }

    private String value(String column) {
        String blank = TableList.BLANK.get(name + "." + column);
        return blank == null
                ? quoted(column)
                : "cast(" + blank + " as " + columns.get(column) + ") as " + quoted(column);
    }

    /** Its rows out of the staging table, with subjects as they are known here. */
    String staged(List<String> order, boolean mapsSubjects) {
        return "select "
                + order.stream()
                        .map(column -> mapsSubjects ? mapped(column) : quoted(column))
                        .collect(Collectors.joining(", "))
                + " from " + staging() + " s";
    }

    private String mapped(String column) {
        String type = columns.getOrDefault(column, "");
        String cell = "s." + quoted(column);
        if (type.equals("uuid")) {
            return "coalesce((select m.present from carried_subject_map m where m.former = " + cell + "), " + cell
                    + ")";
        }
        boolean holdsIds = type.equals("json")
                || type.equals("jsonb")
                || type.equals("uuid[]")
                || TableList.IDS.contains(name + "." + column);
        return holdsIds ? "cast(with_present_subjects(cast(" + cell + " as text)) as " + type + ")" : cell;
    }

    /** Name of its staging table, which is the session's own. */
    String staging() {
        return "carried_" + name;
    }

    /** Its columns in an order. */
    static String list(List<String> columns) {
        return columns.stream().map(CarriedTable::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String column) {
        return '"' + column + '"';
    }
}
