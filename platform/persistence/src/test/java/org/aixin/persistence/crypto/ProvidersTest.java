package org.aixin.persistence.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.junit.jupiter.api.Test;

/** The algorithms against published vectors, so that a change of library cannot make the data unreadable unnoticed. */
class ProvidersTest {

    static final HexFormat HEX = HexFormat.of();

    @Test
    void sm4GcmMatchesRfc8998() {
        var sm4 = new Sm4GcmProvider();

        var sealed = sm4.encrypt(
                sm4.key(HEX.parseHex("0123456789abcdeffedcba9876543210")),
                HEX.parseHex("00001234567800000000abcd"),
                HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2"),
                HEX.parseHex("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                        + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa"));

        assertThat(HEX.formatHex(sealed))
                .isEqualTo("17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                        + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                        + "83de3541e4c2b58177e065a9bf7b62ec");
    }

    @Test
    void aesGcmMatchesTheCaseOfAnEmptyTextOfNist() {
        var aes = new AesGcmProvider();

        var sealed = aes.encrypt(aes.key(new byte[32]), new byte[12], new byte[0], new byte[0]);

        assertThat(HEX.formatHex(sealed)).isEqualTo("530f8afbc74536b9a963b4f1c4cb738b");
    }

    @Test
    void hmacSm3IsTheHmacOfTheStandardsSm3() {
        assertThat(HEX.formatHex(sm3("abc".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");

        var key = new byte[32];
        Arrays.fill(key, (byte) 7);
        var inner = new byte[64 + 3];
        var outer = new byte[64 + 32];
        for (int i = 0; i < 64; i++) {
            inner[i] = (byte) ((i < 32 ? 7 : 0) ^ 0x36);
            outer[i] = (byte) ((i < 32 ? 7 : 0) ^ 0x5c);
        }
        System.arraycopy("abc".getBytes(StandardCharsets.UTF_8), 0, inner, 64, 3);
        System.arraycopy(sm3(inner), 0, outer, 64, 32);

        var provider = new Sm4GcmProvider();
        assertThat(provider.mac(provider.key(key), "abc".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(sm3(outer));
    }

    private static byte[] sm3(byte[] data) {
        var digest = new SM3Digest();
        digest.update(data, 0, data.length);
        var hash = new byte[32];
        digest.doFinal(hash, 0);
        return hash;
    }
}
