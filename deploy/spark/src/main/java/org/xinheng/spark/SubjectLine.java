package org.xinheng.spark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.xinheng.spi.RecordClass;
import org.xinheng.spi.RecordFacts;
import org.xinheng.spi.SubjectFile;
import org.xinheng.spi.SubjectKind;
import org.xinheng.spi.evaluation.Needs;

/**
 * A subject with its records as one line of a text file, so that any engine can read it: the subject, then a tab and a record
 * each; inside a record the parts stand between {@code |}, fields as {@code code=value}.
 */
record SubjectLine(long number, SubjectFile file) {

    private static final int RECORDS = 10;

    static SubjectLine parse(String line) {
        String[] parts = line.split("\t", -1);
        var records = new ArrayList<RecordFacts>();
        for (int i = 2; i < parts.length; i++) {
            records.add(facts(parts[i].split("\\|", -1)));
        }
        return new SubjectLine(
                Long.parseLong(parts[0]),
                new SubjectFile(SubjectKind.ORGANISATION, "", parts[1], null, records, List.of(), Map.of()));
    }

    private static RecordFacts facts(String[] parts) {
        var fields = new HashMap<String, String>();
        for (int i = 5; i < parts.length; i++) {
            int at = parts[i].indexOf('=');
            fields.put(parts[i].substring(0, at), parts[i].substring(at + 1));
        }
        return new RecordFacts(
                UUID.fromString(parts[0]),
                parts[1],
                "",
                LocalDate.parse(parts[2]),
                LocalDate.parse(parts[3]),
                RecordClass.valueOf(parts[4]),
                fields,
                "");
    }

    /** A fictitious subject with what the plans look at; the same number gives the same line. */
    static String fictitious(long number, List<Needs> needs, LocalDate day) {
        var random = new Random(number * 31 + 7);
        var line = new StringBuilder().append(number).append("\t样例环保化工养殖有限公司");
        for (int i = 0; i < RECORDS; i++) {
            Needs wanted = needs.get(random.nextInt(needs.size()));
            List<String> items = wanted.items().stream().sorted().toList();
            String item = items.get(random.nextInt(items.size()));
            line.append('\t').append(new UUID(random.nextLong(), random.nextLong()));
            line.append('|').append(item);
            line.append('|').append(day.minusDays(random.nextInt(700)));
            line.append('|').append(day.plusDays(random.nextInt(700) - 100));
            line.append('|').append(RecordClass.values()[random.nextInt(RecordClass.values().length)]);
            for (String field : wanted.fields().getOrDefault(item, Set.of()).stream().sorted().toList()) {
                line.append('|').append(field).append('=').append(random.nextInt(100));
            }
        }
        return line.toString();
    }
}
