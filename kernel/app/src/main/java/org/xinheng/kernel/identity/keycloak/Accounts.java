package org.xinheng.kernel.identity.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.kernel.shared.KernelException;

/** Persons' accounts in the realm. */
@ApplicationScoped
public class Accounts {

    /** Without 0/O and 1/l/I, because people type these passwords. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz";

    private static final String CAPITALS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";
    private static final int PASSWORD_LENGTH = 16;
    private static final String MUST_CHOOSE = "UPDATE_PASSWORD";

    private final KeycloakCalls keycloak;
    private final SecureRandom random = new SecureRandom();

    Accounts(KeycloakCalls keycloak) {
        this.keycloak = keycloak;
    }

    /** The account with exactly this user name. */
    public Optional<Account> find(String username) {
        return findUser(username).map(Accounts::account);
    }

    /**
     * The account of that name, made without any password if it does not exist. An existing account must carry the same
     * e-mail, else it belongs to somebody else.
     *
     * @throws KernelException {@code USERNAME_TAKEN} (409)
     */
    public Account ensure(String username, String name, String email) {
        var made = keycloak.call("POST", "/users", user(username, name, email));
        if (made.isOk() && made.madeId() != null) {
            return new Account(made.madeId(), username, true);
        }
        if (made.status() != 409) {
            throw keycloak.refused("POST", "/users", made);
        }
        return findUser(username)
                .filter(user -> user.path("email").asText("").equalsIgnoreCase(email))
                .map(Accounts::account)
                .orElseThrow(() -> new KernelException(
                        KeycloakError.USERNAME_TAKEN,
                        "用户名“%s”已被他人使用。请换一个用户名；如确是同一人，请填写其账号登记的电子邮箱。".formatted(username)));
    }

    /** Gives the account a one-time password that must be replaced at the first log-in. */
    public String issueOneTimePassword(String account) {
        var password = password();
        setPassword(account, password, true);
        return password;
    }

    /** Gives the account a lasting generated password; for demonstrations and tests only. */
    public String issuePassword(String account) {
        var password = password();
        setPassword(account, password, false);
        keycloak.require("PUT", "/users/" + account, Map.of("requiredActions", List.of()));
        return password;
    }

    /** Ends the account's sessions. */
    public void logOut(String account) {
        keycloak.call("POST", "/users/" + account + "/logout", null);
    }

    private void setPassword(String account, String password, boolean temporary) {
        keycloak.require(
                "PUT",
                "/users/" + account + "/reset-password",
                Map.of("type", "password", "value", password, "temporary", temporary));
    }

    private Optional<JsonNode> findUser(String username) {
        var users = keycloak.require("GET", "/users?exact=true&username=" + KeycloakCalls.encode(username), null);
        return users.isEmpty() ? Optional.empty() : Optional.of(users.get(0));
    }

    private static Map<String, Object> user(String username, String name, String email) {
        return Map.of(
                "username",
                username,
                "firstName",
                name,
                "email",
                email,
                "emailVerified",
                false,
                "enabled",
                true,
                "requiredActions",
                List.of(MUST_CHOOSE));
    }

    private static Account account(JsonNode user) {
        var pending = false;
        for (var action : user.path("requiredActions")) {
            pending |= MUST_CHOOSE.equals(action.asText());
        }
        return new Account(user.path("id").asText(), user.path("username").asText(), pending);
    }

    /** About 90 bits, with a small letter, a capital and a digit, as the realm's policy asks. */
    private String password() {
        var text = new StringBuilder();
        text.append(any(LETTERS)).append(any(CAPITALS)).append(any(DIGITS));
        while (text.length() < PASSWORD_LENGTH) {
            text.append(any(LETTERS + CAPITALS + DIGITS));
        }
        for (int i = text.length() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            char kept = text.charAt(i);
            text.setCharAt(i, text.charAt(other));
            text.setCharAt(other, kept);
        }
        return text.toString();
    }

    private char any(String signs) {
        return signs.charAt(random.nextInt(signs.length()));
    }
}
