package org.touchstone.runs;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The name by which a machine's supervisors know that a run is theirs. */
final class HostName {

    private HostName() {}

    static String get() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            return System.getenv().getOrDefault("HOSTNAME", "this machine");
        }
    }
}
