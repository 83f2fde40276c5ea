package org.xinheng.kernel.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.xinheng.kernel.portal.look.BrandSheet;

/** Lets a phone keep the site on its home screen under the tenant's name, colour and emblem (W3C Web App Manifest). */
@ApplicationScoped
class Manifest {

    static final String TYPE = "application/manifest+json;charset=UTF-8";

    private static final String PAPER = "#ffffff";

    private final ObjectMapper json;

    Manifest(ObjectMapper json) {
        this.json = json;
    }

    String of(Visit visit) {
        var brand = BrandSheet.of(visit.tenant());
        try {
            return json.writeValueAsString(Map.of(
                    "name",
                    Frame.site(visit) + " " + visit.texts().require("siteSub"),
                    "short_name",
                    Frame.site(visit),
                    "description",
                    visit.texts().require("metaDescription"),
                    "lang",
                    visit.texts().require("htmlLang"),
                    "id",
                    "/",
                    "start_url",
                    "/",
                    "display",
                    "minimal-ui",
                    "theme_color",
                    brand.deep(),
                    "background_color",
                    PAPER,
                    "icons",
                    List.of(
                            icon("/emblem.svg", brand, "any", "image/svg+xml", "any"),
                            icon("/icon-192.png", brand, "192x192", "image/png", "any"),
                            icon("/icon-512.png", brand, "512x512", "image/png", "any"),
                            icon("/icon-512.png", brand, "512x512", "image/png", "maskable"))));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param purpose maskable: a phone may cut it to its own shape */
    private static Map<String, String> icon(
            String address, BrandSheet brand, String sizes, String type, String purpose) {
        return Map.of("src", address + "?v=" + brand.version(), "sizes", sizes, "type", type, "purpose", purpose);
    }
}
