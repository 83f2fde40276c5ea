package org.xinheng.kernel.tenancy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Finds tenants by slug, host or number. Safe for any thread.
 *
 * <p>Reads the public copy of the registry and keeps it for one second, so that a change made on another node is seen
 * within that time; a change made on this node is seen at once through {@link #forget()}.
 */
@ApplicationScoped
public class TenantDirectory {

    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    /**
     * Every tenant as it was when last looked at.
     *
     * @param stamp changes with any row; emblems make a row large, so thousands of them are read only when one has changed
     */
    private record Snapshot(
            Map<Integer, TenantRef> byId, Map<String, TenantRef> bySlug, Map<String, TenantRef> byHost, String stamp) {}

    private final Jdbi portal;
    private final ObjectMapper json;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable Snapshot snapshot;
    private volatile long loadedAt;

    TenantDirectory(@Database(Database.As.PORTAL) Jdbi portal, ObjectMapper json) {
        this.portal = portal;
        this.json = json;
    }

    /** The tenant with this short name, open or not. */
    public Optional<TenantRef> bySlug(String slug) {
        return Optional.ofNullable(fresh().bySlug().get(slug));
    }

    /** The tenant whose portal answers at this host (port and case ignored), open or not. */
    public Optional<TenantRef> byHost(String host) {
        var colon = host.indexOf(':');
        var name = colon < 0 ? host : host.substring(0, colon);
        return Optional.ofNullable(fresh().byHost().get(name.toLowerCase(Locale.ROOT)));
    }

    /** The tenant with this number. */
    public Optional<TenantRef> byId(int id) {
        return Optional.ofNullable(fresh().byId().get(id));
    }

    /** Every tenant of the platform, by slug. */
    public List<TenantRef> all() {
        return fresh().bySlug().values().stream()
                .sorted((left, right) -> left.divisionCode().compareTo(right.divisionCode()))
                .toList();
    }

    /** The tenant itself and everything below it. */
    public Set<Integer> subtree(int root) {
        var found = new HashSet<Integer>();
        found.add(root);
        var everyone = new ArrayList<>(fresh().byId().values());
        while (everyone.removeIf(tenant -> found.contains(tenant.id())
                || (tenant.parent() != null && found.contains(tenant.parent()) && found.add(tenant.id())))) {
            // each round removes one more level; ends when nothing below is left
        }
        return found;
    }

    /** The tenant and those above it, from itself up to the root. */
    public List<TenantRef> lineage(int id) {
        var line = new ArrayList<TenantRef>();
        var next = byId(id).orElse(null);
        while (next != null) {
            line.add(next);
            next = next.parent() == null ? null : byId(next.parent()).orElse(null);
        }
        return line;
    }

    /** Drops the copy; the next look-up reads the registry again. Call after the commit of a change. */
    public void forget() {
        // Somebody may be reading the registry as it was before the change, and would put it back after us.
        loading.lock();
        try {
            snapshot = null;
        } finally {
            loading.unlock();
        }
    }

    private Snapshot fresh() {
        var present = snapshot;
        if (present != null && System.nanoTime() - loadedAt < FRESH_NANOS) {
            return present;
        }
        loading.lock();
        try {
            present = snapshot;
            if (present == null || System.nanoTime() - loadedAt >= FRESH_NANOS) {
                String stamp = stamp();
                if (present == null || !present.stamp().equals(stamp)) {
                    present = load(stamp);
                    snapshot = present;
                }
                loadedAt = System.nanoTime();
            }
            return present;
        } finally {
            loading.unlock();
        }
    }

    /** Read before the rows: what changes between the two is read again a second later. */
    private String stamp() {
        return portal.withHandle(handle -> handle.createQuery(
                        "select count(*) || ' ' || coalesce(sum(hashtext(tenant || ' ' || xmin::text)), 0) from public_tenant")
                .mapTo(String.class)
                .one());
    }

    private Snapshot load(String stamp) {
        var tenants = portal.withHandle(handle -> handle.createQuery(
                        "select tenant, slug, parent, kind, name, short_name, division_code, host, open, brand from public_tenant")
                .map((row, context) -> read(row))
                .list());
        var byId = new HashMap<Integer, TenantRef>();
        var bySlug = new HashMap<String, TenantRef>();
        var byHost = new HashMap<String, TenantRef>();
        for (var tenant : tenants) {
            byId.put(tenant.id(), tenant);
            bySlug.put(tenant.slug(), tenant);
            byHost.put(tenant.host().toLowerCase(Locale.ROOT), tenant);
        }
        return new Snapshot(byId, bySlug, byHost, stamp);
    }

    private TenantRef read(ResultSet row) throws SQLException {
        var parent = row.getInt("parent");
        var isRoot = row.wasNull();
        return new TenantRef(
                row.getInt("tenant"),
                row.getString("slug"),
                isRoot ? null : parent,
                row.getString("kind"),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("division_code"),
                row.getString("host"),
                row.getBoolean("open"),
                brand(row.getString("brand")));
    }

    private Brand brand(String text) {
        try {
            return json.readValue(text, Brand.class);
        } catch (JsonProcessingException broken) {
            return Brand.PLAIN;
        }
    }
}
