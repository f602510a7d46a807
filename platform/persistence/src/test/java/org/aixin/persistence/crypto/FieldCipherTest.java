package org.aixin.persistence.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldCipherTest {

    static final Sensitive NAME = Sensitive.of("张小禾");

    final Secrets.Table table = new Secrets.Table();
    final DataKeys keys = Secrets.keys(table, Sm4GcmProvider.NAME);
    final FieldCipher cipher = Secrets.cipher(keys);

    @ParameterizedTest
    @ValueSource(strings = {Sm4GcmProvider.NAME, AesGcmProvider.NAME})
    void whatIsSealedOpensInItsPlace(String provider) {
        var cipher = Secrets.cipher(Secrets.keys(new Secrets.Table(), provider));

        var sealed = cipher.seal("recipient.name", 7, NAME);

        assertThat(cipher.open("recipient.name", 7, sealed)).isEqualTo(NAME);
        assertThat(cipher.open("recipient.name", 7, Sealed.of(sealed.bytes()))).isEqualTo(NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {Sm4GcmProvider.NAME, AesGcmProvider.NAME})
    void ciphertextMovedToAnotherRowOrColumnDoesNotOpen(String provider) {
        var cipher = Secrets.cipher(Secrets.keys(new Secrets.Table(), provider));
        var sealed = cipher.seal("recipient.name", 7, NAME);

        assertThatExceptionOfType(DecryptionFailed.class).isThrownBy(() -> cipher.open("recipient.name", 8, sealed));
        assertThatExceptionOfType(DecryptionFailed.class).isThrownBy(() -> cipher.open("recipient.phone", 7, sealed));
        assertThatExceptionOfType(DecryptionFailed.class).isThrownBy(() -> cipher.open("cadre.name", 7, sealed));
    }

    @Test
    void everyFlippedBitIsNoticed() {
        var sealed = cipher.seal("recipient.name", 7, NAME).bytes();
        for (int i = 0; i < sealed.length; i++) {
            var touched = sealed.clone();
            touched[i] ^= 1;
            assertThatExceptionOfType(DecryptionFailed.class)
                    .isThrownBy(() -> cipher.open("recipient.name", 7, Sealed.of(touched)));
        }
        assertThatExceptionOfType(DecryptionFailed.class)
                .isThrownBy(() -> cipher.open("recipient.name", 7, Sealed.of(Arrays.copyOf(sealed, 32))));
    }

    @Test
    void theEnvelopeIsVersionKeyVectorCiphertextTag() {
        var bytes = cipher.seal("recipient.name", 7, Sensitive.of("abcde")).bytes();

        assertThat(bytes).hasSize(1 + 4 + 12 + 5 + 16);
        assertThat(bytes[0]).isEqualTo((byte) 1);
        assertThat(ByteBuffer.wrap(bytes, 1, 4).getInt()).isEqualTo(1);
    }

    @Test
    void noVectorComesTwiceInAMillion() {
        // The vector is drawn by the envelope; a counting provider spares the million encryptions.
        var provider = new Sm4GcmProvider() {
            @Override
            public byte[] encrypt(javax.crypto.SecretKey key, byte[] iv, byte[] aad, byte[] plain) {
                return plain;
            }
        };
        var key = provider.key(new byte[16]);
        var seen = new HashSet<ByteBuffer>(2_000_000);
        for (int i = 0; i < 1_000_000; i++) {
            seen.add(ByteBuffer.wrap(
                    Envelope.seal(provider, 1, key, "a.b|1", new byte[0])
                            .sealed()
                            .bytes(),
                    5,
                    12));
        }
        assertThat(seen).hasSize(1_000_000);
    }

    @Test
    void afterARotationNewValuesUseTheNewKeyAndOldOnesStillOpen() {
        var before = cipher.seal("recipient.name", 7, NAME);

        keys.rotate("recipient");
        var after = cipher.seal("recipient.name", 7, NAME);

        assertThat(Envelope.parse(before).kid()).isEqualTo(1);
        assertThat(Envelope.parse(after).kid()).isEqualTo(2);
        assertThat(cipher.open("recipient.name", 7, before)).isEqualTo(NAME);
        assertThat(cipher.open("recipient.name", 7, after)).isEqualTo(NAME);
    }

    @Test
    void aKeyNearItsLimitGivesWayToANewOne() {
        var nearlySpent = new Secrets.Table(DataKeys.BLOCK);
        var cipher = Secrets.cipher(Secrets.keys(nearlySpent, AesGcmProvider.NAME));

        var first = cipher.seal("recipient.name", 1, NAME);
        for (long i = 1; i < DataKeys.BLOCK; i++) {
            cipher.seal("recipient.name", i, Sensitive.of(""));
        }
        var next = cipher.seal("recipient.name", 2, NAME);

        assertThat(Envelope.parse(first).kid()).isEqualTo(1);
        assertThat(Envelope.parse(next).kid()).isEqualTo(2);
        assertThat(nearlySpent.uses).containsExactly(DataKeys.BLOCK, DataKeys.BLOCK);
    }

    @Test
    void aProviderMayChangeWhileOldValuesKeepTheirs() {
        var wrap = Secrets.wrap(Secrets.file());
        var sm4 = Secrets.cipher(Secrets.keys(table, wrap, Sm4GcmProvider.NAME));
        var old = sm4.seal("recipient.name", 7, NAME);

        var aesKeys = Secrets.keys(table, wrap, AesGcmProvider.NAME);
        aesKeys.rotate("recipient");
        var aes = Secrets.cipher(aesKeys);

        assertThat(aes.open("recipient.name", 7, old)).isEqualTo(NAME);
        assertThat(aes.open("recipient.name", 7, aes.seal("recipient.name", 7, NAME)))
                .isEqualTo(NAME);
        assertThat(table.rows).extracting(DataKey::provider).containsExactly("SM4-GCM", "AES-GCM");
    }

    @Test
    void theDatabaseAloneOpensNothing() {
        var sealed = cipher.seal("recipient.name", 7, NAME);

        var withAnotherKeyFile = Secrets.cipher(Secrets.keys(table, Sm4GcmProvider.NAME));

        assertThatExceptionOfType(DecryptionFailed.class)
                .isThrownBy(() -> withAnotherKeyFile.open("recipient.name", 7, sealed));
    }

    @Test
    void aWrappedKeyServesItsOwnTableOnly() {
        cipher.seal("recipient.name", 7, NAME);
        var stolen = table.rows.get(0);
        table.add(new DataKey("cadre", 1, stolen.provider(), stolen.wrappedKey()));

        assertThatExceptionOfType(DecryptionFailed.class).isThrownBy(() -> cipher.seal("cadre.name", 7, NAME));
    }
}
