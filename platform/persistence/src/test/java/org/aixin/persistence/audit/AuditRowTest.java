package org.aixin.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class AuditRowTest {

    static final AuditRow ROW = new AuditRow(
            "registry-service#0",
            7,
            1_900_000_000_000_000_001L,
            Instant.parse("2026-11-26T01:02:03Z"),
            "PERSON_REVEALED",
            "OK",
            "console:12",
            "recipient:34",
            null,
            "PHONE",
            "CONTACT",
            "SQ-1",
            null,
            null);

    @Test
    void aRowIsWrittenTheSameWayWhereverItIsChecked() {
        assertThat(ROW.canonical())
                .isEqualTo("{'actor':'console:12','at':'2026-11-26T01:02:03.000Z','caseReference':'SQ-1',"
                                .replace('\'', '"')
                        + "'event':'PERSON_REVEALED','field':'PHONE','id':'1900000000000000001','purpose':'CONTACT',"
                                .replace('\'', '"')
                        + "'result':'OK','seq':7,'subject':'recipient:34','writer':'registry-service#0'}"
                                .replace('\'', '"'));
    }

    @Test
    void aLinkHangsOnTheOneBeforeAndOnTheKey() {
        var key = new SecretKeySpec("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8), "HMAC-SM3");
        var other = new SecretKeySpec("another-key-of-exactly-32-bytes!".getBytes(StandardCharsets.UTF_8), "HMAC-SM3");
        var genesis = HexFormat.of().parseHex(AuditChain.GENESIS);
        var hash = ROW.hashAfter(genesis, key);

        assertThat(hash).hasSize(32).isEqualTo(ROW.hashAfter(genesis, key));
        assertThat(ROW.hashAfter(hash, key)).isNotEqualTo(hash);
        assertThat(ROW.hashAfter(genesis, other)).isNotEqualTo(hash);
    }
}
