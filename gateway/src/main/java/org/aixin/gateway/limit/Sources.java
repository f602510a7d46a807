package org.aixin.gateway.limit;

import java.net.InetAddress;
import org.aixin.kernel.address.AddressRange;

/** Under what an address is counted. */
final class Sources {

    private static final int HALF = 8;

    private Sources() {}

    /** An IPv4 address alone; of IPv6 its network, for one machine has as many addresses there as it likes. */
    static String of(String address) {
        return AddressRange.literal(address).map(Sources::of).orElse("unknown");
    }

    private static String of(InetAddress address) {
        var bytes = address.getAddress();
        if (bytes.length == 4) {
            return address.getHostAddress();
        }
        var network = new StringBuilder();
        for (var i = 0; i < HALF; i += 2) {
            network.append(Integer.toHexString((bytes[i] & 0xff) << 8 | (bytes[i + 1] & 0xff)))
                    .append(':');
        }
        return network.append(":/64").toString();
    }
}
