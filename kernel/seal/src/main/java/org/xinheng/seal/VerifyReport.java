package org.xinheng.seal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The command behind {@code deploy/verify-report}: verifies reports from their bytes alone, with no server running. Exit code
 * 0: every file is whole; 1: a file was changed, is none of ours or was sealed by another key; 2: wrong arguments.
 */
public final class VerifyReport {

    private static final String USAGE = """
            用法：verify-report [--key 公钥或公钥文件] 报告文件…
            usage: verify-report [--key key-or-file] report…
            公钥公布在签发地区信用门户的“报告核验”页。""";

    private final PrintStream out;

    VerifyReport(PrintStream out) {
        this.out = out;
    }

    /** Runs the command. */
    public static void main(String[] arguments) {
        System.exit(
                new VerifyReport(new PrintStream(System.out, true, StandardCharsets.UTF_8)).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        var asked = VerifyArguments.read(arguments, out);
        if (!asked.sound()) {
            return 2;
        }
        if (asked.files().isEmpty()) {
            out.println(USAGE);
            return 2;
        }
        int wrong = 0;
        for (Path file : asked.files()) {
            wrong += isGood(file, asked.key()) ? 0 : 1;
        }
        return wrong == 0 ? 0 : 1;
    }

    private boolean isGood(Path path, @Nullable Sm2PublicKey trusted) {
        SealedFile.Look look;
        try {
            look = SealedFile.look(Files.readAllBytes(path));
        } catch (IOException unreadable) {
            out.println("✗ %s：文件无法读取，请核对路径。".formatted(path));
            return false;
        }
        Proof proof = look.proof();
        return switch (look.verdict()) {
            case UNSEALED -> {
                out.println("✗ %s：不含可识别的签名。不是本平台签发的报告，或文件末尾已被改动、截断。".formatted(path));
                yield false;
            }
            case CHANGED -> {
                out.println("✗ %s：内容与签名不符，文件在签发后被改动过。".formatted(path));
                yield false;
            }
            case WHOLE -> proof != null && isTrusted(path, proof, trusted);
        };
    }

    private boolean isTrusted(Path path, Proof proof, @Nullable Sm2PublicKey trusted) {
        var own = Sm2PublicKey.parse(proof.key());
        if (trusted != null && !trusted.hex().equals(own.hex())) {
            out.println("✗ %s：签名所用的公钥不是给定的公钥（指纹 %s）。".formatted(path, own.fingerprint()));
            return false;
        }
        out.println("✓ %s：一字未改。".formatted(path));
        out.println("  报告编号 %s，形式 %s，签发时间 %s".formatted(proof.number(), proof.form(), proof.issuedAt()));
        out.println("  内容SM3 " + proof.content().toUpperCase(Locale.ROOT));
        out.println("  公钥指纹 " + own.fingerprint()
                + (trusted == null ? "（未给定公钥：请与签发地区信用门户公布的指纹核对，或用 --key 指定）" : "（与给定的公钥一致）"));
        out.println("  报告是否已被撤销，请在签发地区信用门户核验。");
        return true;
    }
}
