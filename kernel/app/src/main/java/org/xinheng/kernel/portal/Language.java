package org.xinheng.kernel.portal;

/** Languages of the portal, Chinese first. */
enum Language {
    ZH("zh"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** As it stands in the cookie, in {@code ?lang=} and in the names of text files. */
    String tag() {
        return tag;
    }

    Language other() {
        return this == ZH ? EN : ZH;
    }

    /** Chinese unless English is asked for. */
    static Language of(String tag) {
        return EN.tag.equals(tag) ? EN : ZH;
    }
}
