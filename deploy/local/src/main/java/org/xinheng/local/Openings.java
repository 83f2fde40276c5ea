package org.xinheng.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.xinheng.definitions.tenants.Bureau;
import org.xinheng.definitions.tenants.TenantPack;

/**
 * Opens tenants and invites their people through the product's API, each by the administrator of the tenant above. Tenants
 * that stand beside each other are opened at the same time, parents before children.
 */
final class Openings {

    private static final String PLATFORM = "platform";
    /** Half of the work is Keycloak's, which hashes passwords; more at once only wait for it. */
    private static final int AT_ONCE = 3;

    private final People people;
    private final Function<String, KernelApi> acting;
    private final Progress progress;
    private final Secrets done;

    /** @param acting the kernel's API as the person of this name */
    Openings(People people, Function<String, KernelApi> acting, Progress progress, Secrets done) {
        this.people = people;
        this.acting = acting;
        this.progress = progress;
        this.done = done;
    }

    /** A person of the demonstration. */
    record Post(String username, String name, String role, Bureau bureau) {}

    /** Opens what is not open yet; how long each took goes to the progress. */
    void open(List<TenantPack> packs) {
        var byDepth = new TreeMap<Integer, List<TenantPack>>();
        packs.stream()
                .filter(pack -> !done.knows("opened." + pack.slug()))
                .forEach(pack -> byDepth.computeIfAbsent(depth(pack, packs), _ -> new ArrayList<>())
                        .add(pack));
        byDepth.values().forEach(this::openBesideEachOther);
    }

    private static int depth(TenantPack pack, List<TenantPack> packs) {
        return packs.stream()
                .filter(other -> other.slug().equals(pack.parent()))
                .findFirst()
                .map(parent -> depth(parent, packs) + 1)
                .orElse(0);
    }

    private void openBesideEachOther(List<TenantPack> packs) {
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> openings = new ArrayList<>();
            packs.forEach(pack -> openings.add(workers.submit(() -> open(pack))));
            for (var opening : openings) {
                opening.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof LocalException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void open(TenantPack pack) {
        long began = System.nanoTime();
        var parent = pack.parent() == null ? PLATFORM : pack.parent();
        var opener = acting.apply(PLATFORM.equals(parent) ? Demonstration.OPERATOR : administrator(parent));
        var answer = opener.tryPost("/api/t/" + parent + "/tenants", command(pack));
        if (!answer.isOk() && answer.status() != 409) {
            throw new LocalException(
                    LocalError.SAMPLES_FAILED, "%s 未能开通：%d %s".formatted(pack.name(), answer.status(), answer.body()));
        }
        double opened = seconds(began);
        people.settle(administrator(pack.slug()));
        invite(pack);
        done.keep("opened." + pack.slug(), "yes");
        progress.step(String.format(Locale.ROOT, "开通%s：%.1f 秒，连同人员 %.1f 秒", pack.name(), opened, seconds(began)));
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private void invite(TenantPack pack) {
        var administrator = acting.apply(administrator(pack.slug()));
        var bureaus = administrator.get("/api/t/" + pack.slug() + "/bureaus").get("items");
        for (var post : posts(pack)) {
            var answer = administrator.tryPost(
                    "/api/t/" + pack.slug() + "/members",
                    People.invitation(post.username(), post.name(), post.role(), id(bureaus, post.bureau())));
            if (!answer.isOk() && answer.status() != 409) {
                throw new LocalException(
                        LocalError.SAMPLES_FAILED,
                        "%s 未能加入：%d %s".formatted(post.username(), answer.status(), answer.body()));
            }
            people.settle(post.username());
        }
    }

    /** Lead and clerk of the leading bureau and of the one for agriculture. */
    static List<Post> posts(TenantPack pack) {
        var leading = pack.bureaus().getFirst();
        var agriculture = agriculture(pack);
        var slug = pack.slug();
        return List.of(
                new Post(slug + "-lead", leading.shortName() + "审核（样例）", "BUREAU_LEAD", leading),
                new Post(slug + "-clerk", leading.shortName() + "经办（样例）", "BUREAU_CLERK", leading),
                new Post(slug + "-farm-lead", agriculture.shortName() + "审核（样例）", "BUREAU_LEAD", agriculture),
                new Post(slug + "-farm-clerk", agriculture.shortName() + "经办（样例）", "BUREAU_CLERK", agriculture));
    }

    /** The bureau for agriculture, or the leading one where there is none. */
    static Bureau agriculture(TenantPack pack) {
        return pack.bureaus().stream()
                .filter(bureau -> bureau.sectors().contains("agriculture"))
                .findFirst()
                .orElse(pack.bureaus().getFirst());
    }

    private static UUID id(JsonNode bureaus, Bureau bureau) {
        for (var view : bureaus) {
            if (bureau.code().equals(view.path("code").asText())) {
                return UUID.fromString(view.get("id").asText());
            }
        }
        throw new LocalException(LocalError.SAMPLES_FAILED, "开通后找不到部门 " + bureau.name());
    }

    static String administrator(String slug) {
        return slug + "-admin";
    }

    private static Map<String, Object> command(TenantPack pack) {
        var command = new LinkedHashMap<String, Object>();
        command.put("slug", pack.slug());
        command.put("name", pack.name());
        command.put("shortName", pack.shortName());
        command.put("kind", pack.kind().name());
        command.put("divisionCode", pack.divisionCode());
        command.put("host", pack.host());
        command.put(
                "brand",
                Map.of(
                        "primary", pack.brand().primary(),
                        "accent", pack.brand().accent(),
                        "emblem", pack.brand().emblem(),
                        "motto", pack.brand().motto()));
        var username = administrator(pack.slug());
        command.put(
                "administrator",
                Map.of("username", username, "name", pack.shortName() + "管理员（样例）", "email", People.email(username)));
        command.put(
                "bureaus",
                pack.bureaus().stream()
                        .map(bureau -> Map.of(
                                "code", bureau.code(),
                                "name", bureau.name(),
                                "shortName", bureau.shortName(),
                                "sectors", bureau.sectors()))
                        .toList());
        return command;
    }
}
