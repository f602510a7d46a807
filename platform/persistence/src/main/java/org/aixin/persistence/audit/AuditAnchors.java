package org.aixin.persistence.audit;

import java.io.IOException;
import java.security.interfaces.ECPrivateKey;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.aixin.kernel.token.KeyDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Once an hour, soon after the start and at the end signs where the service's chains stand: those of instances that
 * have crashed as well. What came since the last anchor is checked first, so that nothing broken is ever signed.
 */
class AuditAnchors implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(AuditAnchors.class);

    private final AuditTable rows;
    private final Links links;
    private final KeyDirectory keys;
    private final String service;
    private final AnchorFile file;
    private final TransactionOperations transactions;
    private final Clock clock;

    AuditAnchors(
            AuditTable rows,
            Links links,
            KeyDirectory keys,
            String service,
            AnchorFile file,
            TransactionOperations transactions,
            Clock clock) {
        this.rows = rows;
        this.links = links;
        this.keys = keys;
        this.service = service;
        this.file = file;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    synchronized void anchor() {
        try {
            var key = keys.privateKey(service);
            for (var writer : rows.writers()) {
                anchor(writer, key);
            }
        } catch (DataAccessException | TransactionException | IOException failure) {
            log.warn("The audit of {} cannot be anchored for now: {}", service, failure.toString());
        }
    }

    private void anchor(String writer, ECPrivateKey key) throws IOException {
        var signed = rows.lastAnchor(writer);
        var last = signed.flatMap(text -> Anchor.verified(text, keys.publicKey(service)));
        if (signed.isPresent() && last.isEmpty()) {
            log.error("The last anchor of audit chain {} was not signed by us: deploy/audit-verify tells more", writer);
            return;
        }
        var from = last.map(anchor -> new AuditTable.Head(anchor.seq(), anchor.hash()))
                .orElse(new AuditTable.Head(0, AuditChain.GENESIS));
        var walked = links.walk(writer, from);
        if (walked.broken() != null || walked.end().seq() < from.seq() || rows.count(writer, from.seq()) < from.seq()) {
            log.error("Audit chain {} is broken after entry {}: deploy/audit-verify tells more", writer, from.seq());
        } else if (walked.end().seq() > from.seq()) {
            var end = walked.end();
            var anchor = new Anchor(
                    writer,
                    end.seq(),
                    end.hash(),
                    rows.count(writer, end.seq()),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS));
            var text = anchor.signed(service, key);
            file.append(text);
            store(anchor, text);
        }
    }

    private void store(Anchor anchor, String text) {
        try {
            transactions.executeWithoutResult(transaction -> rows.insertAnchor(anchor, text));
        } catch (DuplicateKeyException other) {
            log.debug("Another instance anchored {} at {} in the same moment", anchor.writer(), anchor.seq());
        }
    }

    @Override
    public void destroy() {
        anchor();
    }
}
