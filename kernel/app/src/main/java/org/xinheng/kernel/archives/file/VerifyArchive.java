package org.xinheng.kernel.archives.file;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.xinheng.seal.Sm2PublicKey;
import org.xinheng.seal.VerifyArguments;

/**
 * The command behind {@code deploy/archive-verify}: verifies archives of tenants from their bytes alone. Exit code 0: every
 * file is whole; 1: a file was changed, cut off or signed by another key; 2: wrong arguments.
 */
public final class VerifyArchive {

    private static final String USAGE = """
            用法：archive-verify --key 公钥或公钥文件 归档文件…
            usage: archive-verify --key key-or-file archive…
            公钥见导出地区控制台的“整体归档”页。""";

    private final PrintStream out;

    VerifyArchive(PrintStream out) {
        this.out = out;
    }

    /** Runs the command. */
    public static void main(String[] arguments) {
        System.exit(
                new VerifyArchive(new PrintStream(System.out, true, StandardCharsets.UTF_8)).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        var asked = VerifyArguments.read(arguments, out);
        Sm2PublicKey trusted = asked.key();
        if (asked.files().isEmpty() || trusted == null) {
            out.println(USAGE);
            return 2;
        }
        var check = new ArchiveCheck(new ObjectMapper(), Long.MAX_VALUE);
        int wrong = 0;
        for (Path file : asked.files()) {
            wrong += tell(file, check.check(file, trusted)) ? 0 : 1;
        }
        return wrong == 0 ? 0 : 1;
    }

    private boolean tell(Path file, Verified verified) {
        Manifest manifest = verified.manifest();
        if (manifest == null || !verified.isWhole()) {
            out.println("✗ %s：验证未通过。".formatted(file));
            verified.problems()
                    .forEach(problem -> out.println("  %s：%s".formatted(problem.entry(), problem.finding())));
            return false;
        }
        out.println("✓ %s：一字未改。".formatted(file));
        out.println("  %s（%s，%s），%s 导出，软件 %s，数据库结构 %s"
                .formatted(
                        manifest.tenant().name(),
                        manifest.tenant().slug(),
                        manifest.tenant().divisionCode(),
                        manifest.day(),
                        manifest.product(),
                        manifest.schema()));
        out.println("  文件 %d 个，数据 %d 行".formatted(manifest.entries().size(), manifest.tableRows()));
        out.println("  审计链完好：封签 %d，行 %d，未封 %d，链头 %s"
                .formatted(
                        manifest.audit().seals(),
                        manifest.audit().lines(),
                        manifest.audit().waiting(),
                        manifest.audit().head()));
        return true;
    }
}
