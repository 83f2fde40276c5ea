package org.xinheng.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Properties;

/** Generated passwords in a properties file that only its owner can read; each is made once and then kept. */
public final class Secrets {

    /** Without 0/O and 1/l/I, because people type these passwords. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Path file;
    private final SecureRandom random = new SecureRandom();

    public Secrets(Path file) {
        this.file = file;
    }

    /** The secret of that name, generated (24 characters, about 139 bits) on first use. */
    public synchronized String require(String name) {
        var known = read();
        var value = known.getProperty(name);
        if (value != null) {
            return value;
        }
        var fresh = generate(24);
        known.setProperty(name, fresh);
        write(known);
        return fresh;
    }

    /** The value of that name, if there is one. */
    synchronized Optional<String> find(String name) {
        return Optional.ofNullable(read().getProperty(name));
    }

    /** Whether the secret was generated before. */
    public synchronized boolean knows(String name) {
        return read().containsKey(name);
    }

    /** Keeps a value that was made elsewhere. */
    public synchronized void keep(String name, String value) {
        var known = read();
        known.setProperty(name, value);
        write(known);
    }

    /** A password with at least one lower case letter, capital and digit, as the realm's password policy asks. */
    private String generate(int length) {
        while (true) {
            var text = new StringBuilder(length);
            for (int i = 0; i < length; i++) {
                text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            var all = text.toString();
            if (all.chars().anyMatch(Character::isDigit)
                    && all.chars().anyMatch(Character::isLowerCase)
                    && all.chars().anyMatch(Character::isUpperCase)) {
                return all;
            }
        }
    }

    private Properties read() {
        var known = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                known.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return known;
    }

    private void write(Properties known) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var fresh = PrivateFiles.create(file.resolveSibling(file.getFileName() + ".new"));
            try (var out = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
                known.store(out, null);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
