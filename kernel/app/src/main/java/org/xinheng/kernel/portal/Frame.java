package org.xinheng.kernel.portal;

import io.quarkus.qute.RawString;
import org.jspecify.annotations.Nullable;
import org.xinheng.kernel.portal.look.BrandSheet;
import org.xinheng.kernel.portal.look.Names;
import org.xinheng.kernel.tenancy.TenantRef;

/** What every page shows around its content: the tenant, the language, the way it is displayed. */
public record Frame(
        Texts t,
        TenantRef tenant,
        String site,
        boolean ease,
        String active,
        String easeHref,
        String langHref,
        String brandVersion,
        String assetVersion,
        String themeColour,
        boolean english) {

    static Frame of(Visit visit, String active, BrandSheet brand, String assetVersion) {
        var texts = visit.texts();
        return new Frame(
                texts,
                visit.tenant(),
                site(visit),
                visit.ease(),
                active,
                Visit.with(visit.path(), Visit.EASE, visit.ease() ? "off" : "on"),
                Visit.with(
                        visit.path(), Visit.LANGUAGE, visit.language().other().tag()),
                brand.version(),
                assetVersion,
                brand.deep(),
                visit.language() == Language.EN);
    }

    /** What the site is called in the reader's language. */
    static String site(Visit visit) {
        var tenant = visit.tenant();
        var name = visit.language() == Language.ZH
                ? tenant.shortName().replaceFirst("^信用", "")
                : Names.english(tenant.slug());
        return visit.texts().require("sitePattern", name);
    }

    public String tenantName() {
        return english ? Names.place(tenant.slug()) : tenant.name();
    }

    public String divisionCode() {
        return tenant.divisionCode();
    }

    public String motto() {
        return tenant.brand().motto();
    }

    public boolean home() {
        return active.equals("home");
    }

    /** The page of the navigation that a page stands below; null where it stands right below the home page. */
    public @Nullable Place up(String heading) {
        var place = switch (active) {
            case "acts" -> new Place("/acts", t.require("otherActs"));
            case "commitments" -> new Place("/commitments", t.require("commitments"));
            case "news" -> new Place("/news", t.require("news"));
            case "search" -> new Place("/search", t.require("search"));
            default -> null;
        };
        return place == null || place.label().equals(heading) ? null : place;
    }

    /** A step on the way to a page. */
    public record Place(String href, String label) {}

    /** Marks the entry of the navigation that the reader is at. */
    public RawString current(String entry) {
        return new RawString(active.equals(entry) ? " aria-current=\"page\"" : "");
    }
}
