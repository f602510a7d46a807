package org.aixin.kernel.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses that begin alike: {@code 10.20.0.0/16}, {@code 2001:db8::/32}, or one alone. Never a name: nobody is asked
 * who an address belongs to.
 */
public final class AddressRange {

    private static final Pattern IPV4 = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    private final byte[] first;
    private final int prefix;

    private AddressRange(byte[] first, int prefix) {
        this.first = first;
        this.prefix = prefix;
    }

    /**
     * @throws IllegalArgumentException if it is neither an address nor a range, or if the range begins inside itself, as
     *     {@code 10.20.30.40/16}, which is nearly always a slip
     */
    public static AddressRange parse(String text) {
        var slash = text.indexOf('/');
        var address = literal(slash < 0 ? text : text.substring(0, slash))
                .orElseThrow(() -> new IllegalArgumentException("no address: " + text))
                .getAddress();
        var bits = address.length * Byte.SIZE;
        var prefix = slash < 0 ? bits : prefix(text.substring(slash + 1), bits);
        if (!Arrays.equals(address, masked(address, prefix))) {
            throw new IllegalArgumentException("a range begins with its first address: " + text);
        }
        return new AddressRange(address, prefix);
    }

    /** The address that a text says, if it says one; an IPv4 address written as IPv6 is the IPv4 address. */
    public static Optional<InetAddress> literal(String text) {
        if (text.length() > 45
                || !(IPV4.matcher(text).matches() || IPV6.matcher(text).matches())) {
            return Optional.empty(); // the JDK would ask for it as a name, or take 10.1 for 10.0.0.1
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }

    /** Whether the text says an address of the range; what says none is in no range. */
    public boolean contains(String address) {
        return literal(address).filter(this::contains).isPresent();
    }

    public boolean contains(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length == first.length && Arrays.equals(first, masked(bytes, prefix));
    }

    /** As it is written again: {@code 10.20.0.0/16}, one alone without its length. */
    @Override
    public String toString() {
        var address = text(first);
        return prefix == first.length * Byte.SIZE ? address : address + "/" + prefix;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddressRange range && range.prefix == prefix && Arrays.equals(range.first, first);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(first) * 31 + prefix;
    }

    private static int prefix(String text, int bits) {
        if (text.matches("\\d{1,3}") && Integer.parseInt(text) <= bits) {
            return Integer.parseInt(text);
        }
        throw new IllegalArgumentException("no length of a prefix: " + text);
    }

    private static byte[] masked(byte[] address, int prefix) {
        var masked = address.clone();
        for (var i = 0; i < masked.length; i++) {
            var kept = Math.max(0, Math.min(Byte.SIZE, prefix - i * Byte.SIZE));
            masked[i] &= (byte) (0xff << (Byte.SIZE - kept));
        }
        return masked;
    }

    private static String text(byte[] address) {
        try {
            return InetAddress.getByAddress(address).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address has four bytes or sixteen", e);
        }
    }
}
