package org.xinheng.kernel.tenancy;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.xinheng.definitions.DefinitionRoot;

/** The texts behind {@link org.xinheng.definitions.Definitions}, as they were read when the kernel started. */
public final class LawTexts {

    private final DefinitionRoot packs;

    LawTexts(DefinitionRoot packs) {
        this.packs = packs;
    }

    /** The national texts and those of these packs, by path: {@code national/…}, {@code tenants/<slug>/…}. */
    public Map<String, String> of(Collection<String> slugs) {
        var texts = new TreeMap<String, String>();
        DefinitionRoot.national().files().forEach((path, text) -> texts.put("national/" + path, text));
        packs.files().forEach((path, text) -> {
            if (slugs.contains(path.split("/", 2)[0])) {
                texts.put("tenants/" + path, text);
            }
        });
        return texts;
    }
}
