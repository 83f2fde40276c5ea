package org.xinheng.kernel.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.xinheng.kernel.portal.look.BrandSheet;

/**
 * The script that answers for a portal in a browser without network. It is made for one tenant and keeps nothing but the page
 * that says so, with its look; where another tenant or none answers to the host, what was kept goes.
 */
@ApplicationScoped
class OfflineWorker {

    static final String TYPE = "text/javascript;charset=UTF-8";

    /** The page it shows. */
    static final String NOTICE = "/offline/notice";

    /** Where no portal is open any more: forgets everything and goes. */
    static final String GONE = """
            self.addEventListener('install', () => self.skipWaiting())
            self.addEventListener('activate', (event) => {
              const all = (names) => Promise.all(names.map((name) => caches.delete(name)))
              event.waitUntil(caches.keys().then(all).then(() => self.registration.unregister()))
            })
            """;

    private final String script;
    private final StaticFiles files;
    private final ObjectMapper json;

    OfflineWorker(StaticFiles files, ObjectMapper json) {
        this.files = files;
        this.json = json;
        try (var source = OfflineWorker.class.getResourceAsStream("/portal/offline-worker.js")) {
            if (source == null) {
                throw new IOException("ui/portal lacks offline-worker.js");
            }
            this.script = new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The script for this tenant, its names and look, the words, language and display; another text whenever one changes. */
    String of(Visit visit) {
        String brand = BrandSheet.of(visit.tenant()).version();
        var name = "offline-%s-%s-%s-%s-%s%s"
                .formatted(
                        visit.tenant().slug(),
                        brand,
                        files.version(),
                        visit.texts().version(),
                        visit.language().tag(),
                        visit.ease() ? "-ease" : "");
        var kept = List.of(
                NOTICE, "/brand.css?v=" + brand, "/portal/portal.css?v=" + files.version(), "/emblem.svg?v=" + brand);
        try {
            return "const NAME = %s\nconst KEPT = %s\n"
                            .formatted(json.writeValueAsString(name), json.writeValueAsString(kept))
                    + script;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
