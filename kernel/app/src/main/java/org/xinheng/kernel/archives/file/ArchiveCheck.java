package org.xinheng.kernel.archives.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.shared.Sm3;
import org.xinheng.seal.Sm2PublicKey;

/**
 * Looks through an archive: signature, names, sizes, checksums, counts, audit chain. Reads each entry once, as a stream, and
 * no further than the signed manifest says. Safe for any thread.
 */
public final class ArchiveCheck {

    private static final int MOST_ENTRIES = 5_000;
    private static final int MOST_MANIFEST = 32 << 20;
    private static final int MOST_PROBLEMS = 50;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*");

    private final ObjectMapper json;
    private final long mostBytes;

    /** @param mostBytes how large all entries together may be when they are unpacked */
    public ArchiveCheck(ObjectMapper json, long mostBytes) {
        this.json = json;
        this.mostBytes = mostBytes;
    }

    /** Looks through the file; {@code trusted} is the key it has to be signed with. */
    public Verified check(Path file, Sm2PublicKey trusted) {
        var problems = new ArrayList<Verified.Problem>();
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return look(zip, trusted, problems);
        } catch (IOException | IllegalArgumentException unreadable) {
            problems.add(new Verified.Problem(Verified.WHOLE, "不是完整的归档文件：可能下载中断、被截断或末尾被改动。请重新获取后再试。"));
            return new Verified(null, "", "", problems);
        }
    }

    private Verified look(ZipFile zip, Sm2PublicKey trusted, List<Verified.Problem> problems) {
        Map<String, ZipEntry> found = names(zip, problems);
        String text = text(zip, found.remove(Manifest.NAME), Manifest.NAME, problems);
        String signature = text(zip, found.remove(Manifest.SIGNATURE), Manifest.SIGNATURE, problems);
        Manifest manifest = problems.isEmpty() ? trusted(text, signature, trusted, problems) : null;
        if (manifest == null) {
            return new Verified(null, text, signature, problems);
        }
        if (sizes(manifest, found, problems)) {
            for (Manifest.Entry entry : manifest.entries()) {
                ZipEntry packed = found.get(entry.name());
                if (packed != null && problems.size() < MOST_PROBLEMS) {
                    content(zip, packed, entry, problems);
                }
            }
            if (problems.isEmpty()) {
                AuditEntries.check(zip, manifest, problems);
            }
        }
        return new Verified(manifest, text, signature, problems);
    }

    private static Map<String, ZipEntry> names(ZipFile zip, List<Verified.Problem> problems) {
        var found = new HashMap<String, ZipEntry>();
        if (zip.size() > MOST_ENTRIES) {
            problems.add(new Verified.Problem(Verified.WHOLE, "文件数超过 %d 个，不是本平台的归档。".formatted(MOST_ENTRIES)));
            return found;
        }
        zip.stream().forEach(entry -> {
            if (!NAME.matcher(entry.getName()).matches() || entry.getName().contains("..")) {
                problems.add(new Verified.Problem(printable(entry.getName()), "文件名不合规（含路径跳转或非法字符），拒绝读取。"));
            } else if (found.put(entry.getName(), entry) != null) {
                problems.add(new Verified.Problem(entry.getName(), "同名文件出现多次，拒绝读取。"));
            }
        });
        return found;
    }

    private static String printable(String name) {
        return name.replaceAll("\\p{Cntrl}", "?").substring(0, Math.min(name.length(), 100));
    }

    private static String text(ZipFile zip, @Nullable ZipEntry entry, String name, List<Verified.Problem> problems) {
        if (entry == null) {
            problems.add(new Verified.Problem(name, "缺少此文件，不是本平台的归档。"));
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(MOST_MANIFEST + 1);
            if (bytes.length > MOST_MANIFEST) {
                problems.add(new Verified.Problem(name, "清单大得不合理，拒绝读取。"));
                return "";
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            problems.add(new Verified.Problem(name, "压缩数据已损坏，文件被改动过。"));
            return "";
        }
    }

    private @Nullable Manifest trusted(
            String text, String signature, Sm2PublicKey trusted, List<Verified.Problem> problems) {
        boolean isSigned;
        try {
            isSigned = trusted.verifies(text, HexFormat.of().parseHex(signature.strip()));
        } catch (IllegalArgumentException noSignature) {
            problems.add(new Verified.Problem(Manifest.SIGNATURE, "签名无法读取，文件被改动过。"));
            return null;
        }
        if (!isSigned) {
            problems.add(new Verified.Problem(
                    Manifest.NAME, "清单与签名不符：清单或签名被改动过，或者不是用给定的公钥（指纹 %s）签名的。".formatted(trusted.fingerprint())));
            return null;
        }
        try {
            Manifest manifest = json.readValue(text, Manifest.class);
            if (manifest.format() == Manifest.FORMAT) {
                return manifest;
            }
            problems.add(new Verified.Problem(
                    Manifest.NAME,
                    "归档格式为第 %d 版，本软件只读第 %d 版。请使用相应版本的软件。".formatted(manifest.format(), Manifest.FORMAT)));
        } catch (JsonProcessingException foreign) {
            problems.add(new Verified.Problem(Manifest.NAME, "清单内容无法识别，不是本软件的归档格式。"));
        }
        return null;
    }

    private boolean sizes(Manifest manifest, Map<String, ZipEntry> found, List<Verified.Problem> problems) {
        Set<String> known = new HashSet<>();
        long total = 0;
        for (Manifest.Entry entry : manifest.entries()) {
            known.add(entry.name());
            total += entry.bytes();
            if (!found.containsKey(entry.name())) {
                problems.add(new Verified.Problem(entry.name(), "清单中有此文件，归档中没有。"));
            }
        }
        found.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> problems.add(new Verified.Problem(name, "清单中没有此文件，是后来加入的。")));
        if (total < 0 || total > mostBytes) {
            problems.add(new Verified.Problem(
                    Verified.WHOLE,
                    "解压后共 %d 字节，超过上限 %d 字节。请由运营人员调整 kernel.archives.max-unpacked-bytes。".formatted(total, mostBytes)));
            return false;
        }
        return true;
    }

    private static void content(ZipFile zip, ZipEntry packed, Manifest.Entry entry, List<Verified.Problem> problems) {
        var digest = new SM3Digest();
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        long lines = 0;
        try (InputStream in = zip.getInputStream(packed)) {
            int length;
            while (bytes <= entry.bytes() && (length = in.read(buffer)) >= 0) {
                digest.update(buffer, 0, length);
                bytes += length;
                for (int i = 0; i < length; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        } catch (IOException broken) {
            problems.add(new Verified.Problem(entry.name(), "压缩数据已损坏，文件被改动过。"));
            return;
        }
        byte[] sum = new byte[Sm3.LENGTH];
        digest.doFinal(sum, 0);
        if (bytes != entry.bytes()) {
            problems.add(new Verified.Problem(entry.name(), "长度与清单不符，文件被改动过。"));
        } else if (!HexFormat.of().formatHex(sum).equals(entry.sm3())) {
            problems.add(new Verified.Problem(entry.name(), "校验和（SM3）与清单不符，文件被改动过。"));
        } else if (lines != entry.rows() + (entry.name().endsWith(".copy") ? 1 : 0)) {
            problems.add(new Verified.Problem(entry.name(), "行数与清单不符。"));
        }
    }

    /** Reads an entry of a verified archive. */
    public static InputStream read(ZipFile zip, String name) {
        try {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new IOException("no entry " + name);
            }
            return zip.getInputStream(entry);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
