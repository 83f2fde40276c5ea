package org.xinheng.kernel.portal;

/** A catalogue item in the public's words. */
record PublicItem(String item, String act, String label, String labelEn, String basis, int records) {

    /** Whether each record is an administrative act, not a finding, a contract or a commitment. */
    boolean decided() {
        return !act.equals("OTHER");
    }
}
