package com.strategymarket.domain.partner.key;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** A range of addresses, such as {@code 203.0.113.0/24} or {@code 2001:db8::/32}. */
public final class Cidr {

    private static final Pattern FORM =
            Pattern.compile("([0-9.]{7,15}|[0-9a-fA-F:.]{2,45})/([0-9]{1,3})");

    /**
     * Java also takes 10.1 and 010.0.0.1 for addresses, and means others by them than people do.
     */
    private static final Pattern IPV4 =
            Pattern.compile("((0|[1-9][0-9]{0,2})\\.){3}(0|[1-9][0-9]{0,2})");

    private static final int IPV4_BYTES = 4;

    private final String text;
    private final byte[] network;
    private final int prefix;

    private Cidr(String text, byte[] network, int prefix) {
        this.text = text;
        this.network = network;
        this.prefix = prefix;
    }

    /** Empty for what is no range: malformed, or with bits set behind the prefix. */
    public static Optional<Cidr> parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int prefix = Integer.parseInt(form.group(2));
        return address(form.group(1))
                .filter(network -> isWrittenAsWhatItIs(network, form.group(1)))
                .filter(network -> prefix <= network.length * Byte.SIZE)
                .map(network -> new Cidr(text, network, prefix))
                .filter(Cidr::isNetwork);
    }

    /** An IPv4 address in the clothes of an IPv6 one would leave open which prefix is meant. */
    private static boolean isWrittenAsWhatItIs(byte[] network, String address) {
        return address.contains(":") == network.length > IPV4_BYTES;
    }

    /** Whether an address lies in it; what is no address lies nowhere. */
    public boolean holds(String address) {
        return address(address).filter(this::holds).isPresent();
    }

    private boolean holds(byte[] address) {
        if (address.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            if (bit(address, bit) != bit(network, bit)) {
                return false;
            }
        }
        return true;
    }

    private boolean isNetwork() {
        for (int bit = prefix; bit < network.length * Byte.SIZE; bit++) {
            if (bit(network, bit)) {
                return false;
            }
        }
        return true;
    }

    private static boolean bit(byte[] bytes, int index) {
        return (bytes[index / Byte.SIZE] >> (Byte.SIZE - 1 - index % Byte.SIZE) & 1) == 1;
    }

    /** An IPv4 address in the clothes of an IPv6 one is the IPv4 address. */
    private static Optional<byte[]> address(String text) {
        if (!text.contains(":") && !IPV4.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text).getAddress());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cidr cidr && text.equals(cidr.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
