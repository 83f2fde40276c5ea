package org.xinheng.kernel.archives;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.archives.file.Manifest;
import org.xinheng.kernel.audit.CarriedChain;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.KernelException;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Work;
import org.xinheng.seal.Sm2PublicKey;

/** Audit chains a tenant brought along. For auditors, administrators and operators. */
@ApplicationScoped
public class FormerChains {

    private final Work work;
    private final ChainCopyRepository chains;
    private final StoredJson json;

    FormerChains(Work work, ChainCopyRepository chains, StoredJson json) {
        this.work = work;
        this.chains = chains;
        this.json = json;
    }

    /**
     * What came of looking a former chain through.
     *
     * @param broken what does not fit, in Chinese, or null
     */
    public record Verification(
            long seals, long lines, String head, @Nullable String broken) {}

    /** All of them, the oldest first; nothing is verified. */
    List<FormerChainView> list(Actor actor) {
        actor.require(Role.AUDITOR, Role.CITY_ADMINISTRATOR, Role.OPERATOR);
        return work.run(
                actor,
                "archives.former-chains",
                unit -> chains.list(unit).stream().map(this::view).toList());
    }

    /**
     * Looks one through from its first line to its last.
     *
     * @param archive SM3 of the archive it came in
     * @throws KernelException {@code ARCHIVE_UNKNOWN} (404)
     */
    Verification verify(Actor actor, String archive) {
        actor.require(Role.AUDITOR, Role.CITY_ADMINISTRATOR, Role.OPERATOR);
        return work.run(actor, "archives.verify-former-chain", unit -> {
            unit.note("archive", archive);
            var chain = chains.list(unit).stream()
                    .filter(one -> one.archive().equals(archive))
                    .findFirst()
                    .orElseThrow(
                            () -> new KernelException(ArchiveError.ARCHIVE_UNKNOWN, "本地区没有随这份档案带来的审计链，请刷新页面后重新选择。"));
            var found = chains.former(unit, chain.number());
            return new Verification(
                    found.seals(),
                    found.lines() + found.waiting(),
                    found.head(),
                    broken(chain, manifest(chain), found));
        });
    }

    private Manifest manifest(ChainCopyRepository.Former chain) {
        return json.read(chain.manifest(), Manifest.class);
    }

    private FormerChainView view(ChainCopyRepository.Former chain) {
        Manifest manifest = manifest(chain);
        return new FormerChainView(
                chain.number(),
                chain.archive(),
                manifest.tenant().slug(),
                manifest.day(),
                chain.arrivedAt().toInstant(),
                Sm2PublicKey.parse(chain.signer()).fingerprint(),
                manifest.audit().seals(),
                manifest.audit().lines() + manifest.audit().waiting(),
                manifest.audit().head());
    }

    private static @Nullable String broken(
            ChainCopyRepository.Former chain, Manifest manifest, CarriedChain.Found found) {
        if (!Sm2PublicKey.parse(chain.signer())
                .verifies(chain.manifest(), HexFormat.of().parseHex(chain.signature()))) {
            return "清单与签名不符，原审计链的凭据被改动过。";
        }
        if (found.broken() != null) {
            return found.broken();
        }
        return found.digest().equals(manifest.audit().digest()) ? null : "与签名的清单不符：首尾被截短或替换。";
    }
}
