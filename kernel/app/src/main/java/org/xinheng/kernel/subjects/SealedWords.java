package org.xinheng.kernel.subjects;

/**
 * Words a natural person signed, with his name and number in them: sealed when they are kept, opened for the bureau that
 * accepted them and nobody else.
 */
final class SealedWords {

    private SealedWords() {}

    static byte[] seal(TenantVault vault, String words) {
        return vault.seal(TenantVault.Purpose.WORDS, words);
    }

    static String open(TenantVault vault, byte[] sealed) {
        return vault.open(TenantVault.Purpose.WORDS, sealed);
    }
}
