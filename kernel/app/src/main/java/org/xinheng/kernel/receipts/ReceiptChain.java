package org.xinheng.kernel.receipts;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.receipts.FormerReceipts.Issued;
import org.xinheng.kernel.shared.Sm3;
import org.xinheng.kernel.tenancy.Unit;

/** Makes the next link of a chain, and looks whether a chain is whole. Safe for any thread. */
@ApplicationScoped
public class ReceiptChain {

    private static final int PART = 1000;

    private final ChainRepository heads;
    private final ReceiptSigner signer;
    private final FormerReceipts former;

    ReceiptChain(ChainRepository heads, ReceiptSigner signer, FormerReceipts former) {
        this.heads = heads;
        this.signer = signer;
        this.former = former;
    }

    /**
     * The next link. The chain is locked until the unit ends, so this comes last; the caller keeps the link in the same unit.
     *
     * @param content makes what is signed out of the number as it is written
     */
    public Link add(Unit unit, Series series, Function<String, String> content) {
        var head = heads.lock(unit, series);
        long number = head.last() + 1;
        String text = content.apply(series.number(unit.tenant(), number));
        byte[] hash = Sm3.digest(head.hash(), text.getBytes(StandardCharsets.UTF_8));
        var link = new Link(number, text, head.hash(), hash, signer.sign(text));
        heads.move(unit, series, link);
        return link;
    }

    /** The public key with which receipts of every chain are verified. */
    public ReceiptSigner.Key key() {
        return signer.key();
    }

    /** Reads the links of the unit's tenant behind a number, in order. */
    public interface Links {
        /** At most so many links behind a number. */
        List<Link> behind(long number, int most);
    }

    /**
     * What looking through the whole chain found.
     *
     * @param broken number of the first receipt that does not fit, or null
     */
    public record Verified(long receipts, @Nullable String broken) {}

    /** Looks through the chain of the unit's tenant: numbers, hashes, signatures. */
    public Verified verify(Unit unit, Series series, Links stored) {
        long seen = 0;
        byte[] previous = new byte[Sm3.LENGTH];
        List<Issued> elsewhere = former.list(unit).stream()
                .filter(issued -> issued.series() == series)
                .toList();
        while (true) {
            var links = stored.behind(seen, PART);
            for (Link link : links) {
                if (!fits(link, seen + 1, previous) || !isSigned(link, elsewhere)) {
                    return new Verified(seen, series.number(unit.tenant(), seen + 1));
                }
                seen = link.number();
                previous = link.hash();
            }
            if (links.size() < PART) {
                var head = heads.lock(unit, series);
                boolean whole = head.last() == seen && Arrays.equals(head.hash(), previous);
                return new Verified(seen, whole ? null : series.number(unit.tenant(), seen + 1));
            }
        }
    }

    private static boolean fits(Link link, long number, byte[] previous) {
        return link.number() == number
                && Arrays.equals(link.previous(), previous)
                && Arrays.equals(
                        link.hash(), Sm3.digest(previous, link.content().getBytes(StandardCharsets.UTF_8)));
    }

    /** By this installation, or by one the tenant was in when the receipt was issued. */
    private boolean isSigned(Link link, List<Issued> elsewhere) {
        return signer.verify(link.content(), link.signature())
                || elsewhere.stream()
                        .anyMatch(issued -> link.number() <= issued.through()
                                && issued.key().verifies(link.content(), link.signature()));
    }
}
