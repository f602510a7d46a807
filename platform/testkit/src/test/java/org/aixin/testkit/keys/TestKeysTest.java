package org.aixin.testkit.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Signature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestKeysTest {

    private static final byte[] MESSAGE = "走访".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    @Test
    void everyOwnersKeyFitsItsPublicHalfAndNoOther() throws GeneralSecurityException {
        var keys = TestKeys.in(directory);

        for (var owner : TestKeys.OWNERS) {
            for (var other : TestKeys.OWNERS) {
                assertThat(verifies(keys, other, sign(keys, owner))).isEqualTo(owner.equals(other));
            }
        }
    }

    @Test
    void existingKeysStayAndAHalfPairIsMadeAnew() throws IOException {
        var first = TestKeys.in(directory);
        Files.delete(directory.resolve("gateway.pub"));
        var second = TestKeys.in(directory);

        assertThat(second.privateKey("visit-service")).isEqualTo(first.privateKey("visit-service"));
        assertThat(second.publicKey("gateway")).isNotNull();
    }

    @Test
    void theFilesArePemAndTheUsersOwn() throws IOException {
        TestKeys.in(directory);

        assertThat(directory.resolve("gateway.key")).content().startsWith("-----BEGIN PRIVATE KEY-----\n");
        assertThat(directory.resolve("gateway.pub")).content().startsWith("-----BEGIN PUBLIC KEY-----\n");
        try (var files = Files.list(directory)) {
            assertThat(files)
                    .hasSize(2 * TestKeys.OWNERS.size())
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    private static byte[] sign(TestKeys keys, String owner) throws GeneralSecurityException {
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.privateKey(owner));
        signature.update(MESSAGE);
        return signature.sign();
    }

    private static boolean verifies(TestKeys keys, String owner, byte[] signed) throws GeneralSecurityException {
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initVerify(keys.publicKey(owner));
        signature.update(MESSAGE);
        return signature.verify(signed);
    }
}
