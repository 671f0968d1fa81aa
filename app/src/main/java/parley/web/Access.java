package parley.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who may use the server: programs on this machine, or whoever knows a token.
 *
 * @param address to listen on, one address and not all that the machine has
 * @param token that every request must bring, also from this machine; nothing where there is none
 */
public record Access(InetAddress address, Optional<String> token) {

    /** Fewest characters of a token. */
    public static final int SHORTEST_TOKEN = 20;

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{" + SHORTEST_TOKEN + ",200}");

    /** @throws IllegalArgumentException if others could use the server without a token, or a name could not be checked */
    public Access {
        if (address.isAnyLocalAddress()) {
            throw new IllegalArgumentException("one address of this machine is needed, not all of them");
        } else if (token.isEmpty() && !address.isLoopbackAddress()) {
            throw new IllegalArgumentException("other machines can reach " + text(address) + ", so a token is needed");
        } else if (token.isPresent() && !TOKEN.matcher(token.get()).matches()) {
            throw new IllegalArgumentException(
                    "a token has " + SHORTEST_TOKEN + " to 200 letters from a to z, digits, - and _");
        }
    }

    /** This machine alone. */
    public static Access local() {
        return new Access(InetAddress.getLoopbackAddress(), Optional.empty());
    }

    /** The names by which the server is called, with its port. */
    List<String> hosts(int port) {
        String own = name() + ":" + port;
        return address.isLoopbackAddress() ? List.of(own, "localhost:" + port) : List.of(own);
    }

    /** The address as it stands in a web address. */
    String name() {
        return address instanceof Inet6Address ? "[" + text(address) + "]" : text(address);
    }

    /** Whether these characters are the token, in a time that tells nothing of where they differ. */
    boolean isToken(String given) {
        return token.isPresent()
                && MessageDigest.isEqual(
                        token.get().getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(InetAddress address) {
        return address.getHostAddress();
    }
}
