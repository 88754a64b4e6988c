package org.touchstone.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Keeps requests out of the network in which this application runs: whoever may register an address must not be able to reach
 * what only this machine can, such as the credentials that clouds hand out on 169.254.169.254. The Java runtime keeps what a
 * name stands for a while, so that the connection goes to the address that was looked at.
 */
@Component
class Reach {

    /** Ranges of IPv4 that belong to nobody on the Internet, beside those that Java knows, as first address and prefix. */
    private static final List<int[]> SPECIAL =
            List.of(range(0, 0, 8), range(100, 64, 10), range(192, 0, 24), range(198, 18, 15), range(240, 0, 4));

    private final WebhookSettings settings;

    Reach(WebhookSettings settings) {
        this.settings = settings;
    }

    /**
     * Whether the target may be asked.
     *
     * @throws UnknownHostException where its name stands for nothing
     */
    boolean allows(Target target) throws UnknownHostException {
        if (settings.privateAddresses()) {
            return true;
        }
        var addresses = InetAddress.getAllByName(target.uri().getHost());
        return Arrays.stream(addresses)
                .allMatch(address -> target.isThisMachine() ? address.isLoopbackAddress() : isPublic(address));
    }

    static boolean isPublic(InetAddress address) {
        boolean local = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        var bytes = address.getAddress();
        return !local && (bytes.length == 4 ? !isSpecial(bytes) : isGlobal(bytes));
    }

    private static boolean isSpecial(byte[] bytes) {
        int address = number(bytes);
        return SPECIAL.stream().anyMatch(range -> (address ^ range[0]) >>> (32 - range[1]) == 0);
    }

    /** Of IPv6 only 2000::/3 is on the Internet, and of that not 2002::/16, which wraps IPv4 addresses. */
    private static boolean isGlobal(byte[] bytes) {
        boolean wrapped = bytes[0] == 0x20 && bytes[1] == 0x02;
        return (bytes[0] & 0xe0) == 0x20 && !wrapped;
    }

    private static int[] range(int first, int second, int prefix) {
        return new int[] {(first << 24) | (second << 16), prefix};
    }

    private static int number(byte[] bytes) {
        int number = 0;
        for (var each : bytes) {
            number = (number << 8) | (each & 0xff);
        }
        return number;
    }
}
