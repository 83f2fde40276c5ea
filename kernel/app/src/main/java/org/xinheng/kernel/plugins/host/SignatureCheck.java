package org.xinheng.kernel.plugins.host;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.stream.Stream;

/**
 * Who signed a jar ({@code jarsigner}), and whether the operator trusts them. Every file outside the signature itself must
 * be signed by a certificate that is trusted or issued by a trusted one, and no file the signer listed may be missing.
 */
public final class SignatureCheck {

    private final boolean isRequired;
    private final Set<X509Certificate> trusted;
    private final Clock clock;

    private SignatureCheck(boolean isRequired, Set<X509Certificate> trusted, Clock clock) {
        this.isRequired = isRequired;
        this.trusted = trusted;
        this.clock = clock;
    }

    /** Signatures are not looked at. */
    public static SignatureCheck none(Clock clock) {
        return new SignatureCheck(false, Set.of(), clock);
    }

    /**
     * Demands a signature.
     *
     * @param folder certificates the operator trusts, one or more per file, PEM or DER
     * @throws UncheckedIOException if the folder cannot be read
     * @throws IllegalArgumentException if a file in it is no certificate
     */
    public static SignatureCheck required(Path folder, Clock clock) {
        var found = new HashSet<X509Certificate>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    for (Certificate certificate :
                            CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                        found.add((X509Certificate) certificate);
                    }
                } catch (GeneralSecurityException e) {
                    throw new IllegalArgumentException("“%s”不是证书文件。".formatted(file.getFileName()), e);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SignatureCheck(true, found, clock);
    }

    boolean isRequired() {
        return isRequired;
    }

    /** @param signers names of the trusted signers of every file; empty if there is a reason */
    record Outcome(List<String> signers, List<String> reasons) {}

    Outcome check(byte[] jar) {
        if (!isRequired) {
            return new Outcome(List.of(), List.of());
        }
        var signers = new TreeSet<String>();
        var unsigned = new ArrayList<String>();
        var seen = new HashSet<String>();
        try (var in = new JarInputStream(new ByteArrayInputStream(jar), true)) {
            for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                in.readAllBytes(); // signers are known only when the whole file has been read
                if (entry.isDirectory() || isOfSignature(entry.getName())) {
                    continue;
                }
                seen.add(entry.getName());
                List<String> names = trustedSigners(entry.getCodeSigners());
                if (names.isEmpty()) {
                    unsigned.add(entry.getName());
                }
                signers.addAll(names);
            }
            if (in.getManifest() != null) {
                in.getManifest().getEntries().keySet().stream()
                        .filter(listed -> !seen.contains(listed) && !listed.endsWith("/"))
                        .forEach(unsigned::add);
            }
        } catch (SecurityException e) {
            return new Outcome(List.of(), List.of("BAD_SIGNATURE 插件内容与签名不符，可能被改动过。请向提供单位重新索取。"));
        } catch (IOException e) {
            return new Outcome(List.of(), List.of("BAD_SIGNATURE 签名无法读取。请提供单位重新签名。"));
        }
        if (unsigned.isEmpty()) {
            return new Outcome(List.copyOf(signers), List.of());
        }
        return new Outcome(
                List.of(),
                List.of("NOT_SIGNED 有 %d 个文件没有受信任的签名（如 %s）。请提供单位用平台信任的证书签名。"
                        .formatted(unsigned.size(), unsigned.getFirst())));
    }

    private List<String> trustedSigners(CodeSigner[] signers) {
        return Stream.of(signers == null ? new CodeSigner[0] : signers)
                .filter(this::isTrusted)
                .map(signer -> ((X509Certificate)
                                signer.getSignerCertPath().getCertificates().getFirst())
                        .getSubjectX500Principal()
                        .getName())
                .toList();
    }

    private boolean isTrusted(CodeSigner signer) {
        try {
            Date at = signer.getTimestamp() == null
                    ? Date.from(clock.instant())
                    : signer.getTimestamp().getTimestamp();
            var path = signer.getSignerCertPath().getCertificates();
            var leaf = (X509Certificate) path.getFirst();
            if (trusted.contains(leaf)) {
                leaf.checkValidity(at);
                return true;
            }
            var anchors = new HashSet<TrustAnchor>();
            trusted.forEach(certificate -> anchors.add(new TrustAnchor(certificate, null)));
            if (anchors.isEmpty()) {
                return false;
            }
            var parameters = new PKIXParameters(anchors);
            parameters.setRevocationEnabled(false);
            parameters.setDate(at);
            var below = path.stream()
                    .filter(certificate -> !trusted.contains(certificate))
                    .toList();
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(below), parameters);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean isOfSignature(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.startsWith("META-INF/")
                && upper.indexOf('/', "META-INF/".length()) < 0
                && (upper.equals("META-INF/MANIFEST.MF")
                        || upper.endsWith(".SF")
                        || upper.endsWith(".RSA")
                        || upper.endsWith(".DSA")
                        || upper.endsWith(".EC")
                        || upper.startsWith("META-INF/SIG-"));
    }
}
