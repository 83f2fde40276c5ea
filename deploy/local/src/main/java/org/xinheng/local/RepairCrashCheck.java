package org.xinheng.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What PostgreSQL knows about repairs after the kernel was killed; as the superuser, who sees everything. */
final class RepairCrashCheck implements AutoCloseable {

    private final Connection connection;
    private final int tenant;

    RepairCrashCheck(LocalPostgres postgres, String slug) throws SQLException {
        this.connection = postgres.connect(DatabaseRole.SUPERUSER);
        this.tenant = (int) number("select id from tenant where slug = '" + slug + "'");
    }

    /** Published penalties of a bureau, old enough for any class to be repaired; only that bureau may decide about them. */
    List<String> repairable(String bureau, int limit) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select id from record where tenant = %d and item = 'administrative-penalty' and state = 'EFFECTIVE'
                          and publish and class = 'GENERAL' and subject_kind = 'ORGANISATION'
                          and decided_on < current_date - 130 and source_bureau = '%s'
                        order by id limit %d
                        """.formatted(tenant, bureau, limit))) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    void awaitIntake(Duration patience) throws SQLException, InterruptedException {
        await(
                "select count(*) = 0 from intake_batch where tenant = %d and state <> 'DONE'".formatted(tenant),
                patience);
    }

    /** Waits until every case is completed and the public site has followed. */
    void await(List<String> records, Duration patience) throws SQLException, InterruptedException {
        await(
                "select count(*) = %d from case_file where tenant = %d and kind = 'repair' and state = 'COMPLETED'"
                        .formatted(records.size(), tenant),
                patience);
    }

    private void await(String done, Duration patience) throws SQLException, InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (number("select (" + done + ")::int") == 0 && System.nanoTime() < until) {
            Thread.sleep(300);
        }
    }

    long completed() throws SQLException {
        return number("select count(*) from case_file where tenant = %d and kind = 'repair' and state = 'COMPLETED'"
                .formatted(tenant));
    }

    /** How much of repairs is written: steps, papers, proofs, receipts given, changes of records. Grows, whatever is done next. */
    long written() throws SQLException {
        return number("""
                select (select count(*) from case_step s join case_file f on f.tenant = s.tenant and f.id = s.case_file
                        where f.tenant = %1$d and f.kind = 'repair')
                     + (select count(*) from case_document where tenant = %1$d)
                     + (select count(*) from case_attachment where tenant = %1$d)
                     + (select count(*) from repair_receipt where tenant = %1$d and acknowledged_at is not null)
                     + (select count(*) from record_history where tenant = %1$d)
                """.formatted(tenant));
    }

    /** Everything that must be zero. */
    Map<String, Long> wrong(List<String> records) throws SQLException {
        String ids = records.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
        String cases = "case_file f where f.tenant = %d and f.kind = 'repair'".formatted(tenant);
        var wrong = new LinkedHashMap<String, Long>();
        wrong.put(
                "没有案件的记录",
                number(
                        "select count(*) from record r where r.id in (%s) and not exists (select from %s and f.about = r.id::text)"
                                .formatted(ids, cases)));
        wrong.put("多出的案件", number("select count(*) - count(distinct f.about) from " + cases));
        wrong.put("未办完的案件", number("select count(*) from " + cases + " and f.state <> 'COMPLETED'"));
        wrong.put(
                "重复的步骤",
                number("select count(*) from (select s.case_file, s.step from case_step s, " + cases
                        + " and s.tenant = f.tenant and s.case_file = f.id group by 1, 2 having count(*) > 1) twice"));
        wrong.put(
                "缺少的步骤",
                number(
                        "select count(*) from " + cases
                                + " and (select count(distinct s.step) from case_step s where s.tenant = f.tenant and s.case_file = f.id) <> 6"));
        wrong.put(
                "重复或缺少的文书",
                number(
                        "select count(*) from " + cases
                                + " and (select array_agg(d.kind order by d.kind) from case_document d where d.tenant = f.tenant and d.case_file = f.id) is distinct from array['repair-acceptance', 'repair-decision']"));
        wrong.put("文号不连续", number("""
                select count(*) from (select kind, count(*) as issued, count(distinct number) as numbers,
                    max(substring(number from '〕(\\d+)号')::int) as last from case_document where tenant = %d group by kind) n
                where issued <> numbers or issued <> last
                """.formatted(tenant)));
        wrong.put("未回执或缺少回执的案件", number("""
                select count(*) from %s and (
                  exists(select from repair_receipt r where r.tenant = f.tenant and r.case_file = f.id and r.acknowledged_at is null)
                  or (select count(*) from repair_receipt r where r.tenant = f.tenant and r.case_file = f.id)
                     <> (select count(distinct consumer) from repair_receipt where tenant = f.tenant))
                """.formatted(cases)));
        wrong.put(
                "未修复的记录",
                number("select count(*) from record where id in (%s) and state <> 'REPAIRED'".formatted(ids)));
        wrong.put(
                "修复不止一次的记录",
                number(
                        "select count(*) from (select record from record_history where record in (%s) group by record having count(*) <> 1) twice"
                                .formatted(ids)));
        wrong.put("仍在公示的记录", number("select count(*) from public_record where id in (%s)".formatted(ids)));
        return wrong;
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
