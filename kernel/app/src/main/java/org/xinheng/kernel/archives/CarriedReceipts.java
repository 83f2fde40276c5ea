package org.xinheng.kernel.archives;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.xinheng.kernel.archives.file.Manifest;
import org.xinheng.kernel.receipts.FormerReceipts;
import org.xinheng.kernel.receipts.Series;
import org.xinheng.kernel.tenancy.Unit;
import org.xinheng.seal.Sm2PublicKey;

/** Tells which receipts of a tenant were signed elsewhere, out of the manifests it came with. */
@ApplicationScoped
class CarriedReceipts implements FormerReceipts {

    private final ChainCopyRepository chains;
    private final StoredJson json;

    CarriedReceipts(ChainCopyRepository chains, StoredJson json) {
        this.chains = chains;
        this.json = json;
    }

    @Override
    public List<Issued> list(Unit unit) {
        return chains.list(unit).stream()
                .map(chain -> json.read(chain.manifest(), Manifest.class).receipts())
                .flatMap(CarriedReceipts::issued)
                .toList();
    }

    private static Stream<Issued> issued(Manifest.Receipts receipts) {
        var key = Sm2PublicKey.parse(receipts.key());
        return receipts.last().entrySet().stream()
                .map(last -> new Issued(Series.valueOf(last.getKey()), last.getValue(), key));
    }
}
