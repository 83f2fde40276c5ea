package org.xinheng.kernel.audit;

import org.jdbi.v3.core.Jdbi;

/**
 * The command behind {@code deploy/audit-verify}: checks the audit chains of all tenants without the kernel running.
 *
 * <p>Reads {@code XINHENG_JDBC_URL}, {@code XINHENG_JDBC_USER}, {@code XINHENG_JDBC_PASSWORD} (role {@code xinheng_job})
 * and {@code XINHENG_AUDIT_SECRET} from the environment. Exit code 1 when a chain is broken, 2 when a setting is missing.
 */
public final class VerifyAudit {

    private VerifyAudit() {}

    public static void main(String[] arguments) {
        var verifier = new AuditVerifier(new SealChain(setting("XINHENG_AUDIT_SECRET")));
        var database = Jdbi.create(
                setting("XINHENG_JDBC_URL"), setting("XINHENG_JDBC_USER"), setting("XINHENG_JDBC_PASSWORD"));
        System.exit(database.withHandle(handle ->
                handle.createQuery("select tenant, slug from public_tenant order by tenant")
                                .map((row, context) -> report(
                                        row.getString("slug"),
                                        database.withHandle(own -> verifier.verify(own, row.getInt("tenant")))))
                                .list()
                                .contains(false)
                        ? 1
                        : 0));
    }

    private static boolean report(String tenant, Verification found) {
        return switch (found) {
            case Verification.Intact intact -> {
                System.out.printf(
                        "%-16s 完好  封签 %d  行 %d  链头 %s%n", tenant, intact.seals(), intact.lines(), intact.head());
                yield true;
            }
            case Verification.Broken broken -> {
                System.out.printf("%-16s 已破坏  %s 行标识 %s%n", tenant, broken.finding(), broken.line());
                yield false;
            }
        };
    }

    private static String setting(String name) {
        var value = System.getenv(name);
        if (value == null || value.isBlank()) {
            System.err.println("缺少环境变量 " + name + "；请用 deploy/audit-verify 启动本命令。");
            System.exit(2);
        }
        return String.valueOf(value);
    }
}
