package org.xinheng.kernel.monitoring.bulletins;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page a bulletin is printed from. */
final class BulletinPage {

    private BulletinPage() {}

    @CheckedTemplate(basePath = "bulletins", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Bulletin(BulletinContent c) implements TemplateInstance {}

    static String of(BulletinContent content) {
        return new Bulletin(content).render();
    }
}
