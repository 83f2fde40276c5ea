package org.xinheng.kernel.archives;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.archives.file.Manifest;
import org.xinheng.kernel.audit.CarriedChain;
import org.xinheng.kernel.shared.Actor;
import org.xinheng.kernel.shared.Role;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.kernel.tenancy.Work;
import org.xinheng.seal.Sm2PublicKey;

/** Audit chains a tenant brought along, verified whenever somebody asks. For auditors, administrators and operators. */
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

    /** All of them, the oldest first; each is looked through from its first line to its last. */
    List<FormerChainView> list(Actor actor) {
        actor.require(Role.AUDITOR, Role.CITY_ADMINISTRATOR, Role.OPERATOR);
        return work.run(
                actor,
                "archives.verify-former-chains",
                unit -> chains.list(unit).stream()
                        .map(chain -> verified(unit, chain))
                        .toList());
    }

    private FormerChainView verified(Unit unit, ChainCopyRepository.Former chain) {
        Manifest manifest = json.read(chain.manifest(), Manifest.class);
        var signer = Sm2PublicKey.parse(chain.signer());
        CarriedChain.Found found = chains.former(unit, chain.number());
        return new FormerChainView(
                chain.number(),
                chain.archive(),
                manifest.tenant().slug(),
                manifest.day(),
                chain.arrivedAt().toInstant(),
                signer.fingerprint(),
                found.seals(),
                found.lines() + found.waiting(),
                found.head(),
                broken(chain, signer, manifest.audit(), found));
    }

    private static @Nullable String broken(
            ChainCopyRepository.Former chain, Sm2PublicKey signer, Manifest.Audit said, CarriedChain.Found found) {
        if (!signer.verifies(chain.manifest(), HexFormat.of().parseHex(chain.signature()))) {
            return "清单与签名不符，原审计链的凭据被改动过。";
        }
        if (found.broken() != null) {
            return found.broken();
        }
        return found.digest().equals(said.digest()) ? null : "与签名的清单不符：首尾被截短或替换。";
    }
}
