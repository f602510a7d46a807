package org.aixin.miniprogram.recipient;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.aixin.miniprogram.recipient.PairingClient.Pairing;
import org.springframework.stereotype.Service;

/** Whom a cadre cares for today. */
@Service
class MyRecipients {

    private final PairingClient pairings;
    private final Names names;

    MyRecipients(PairingClient pairings, Names names) {
        this.pairings = pairings;
        this.names = names;
    }

    Page<MyRecipient> of(long cadreId, PageRequest request) {
        var everybody = active(cadreId).stream()
                .flatMap(pairing -> pairing.recipientIds().stream()
                        .map(id -> new MyRecipient(id, pairing.householdId(), pairing.id(), null, null, null)))
                .toList();
        var shown =
                everybody.stream().skip(request.offset()).limit(request.size()).toList();
        return Page.of(labelled(shown), everybody.size(), request);
    }

    /** A cadre cares for one or two households, an office's duty cadre for some dozens: mostly it is one page. */
    private List<Pairing> active(long cadreId) {
        var all = new ArrayList<Pairing>();
        for (var page = 1; ; page++) {
            var answer = pairings.pairings(cadreId, "ACTIVE", page, PageRequest.LARGEST);
            all.addAll(answer.items());
            if (answer.items().size() < PageRequest.LARGEST || all.size() >= answer.total()) {
                return all;
            }
        }
    }

    private List<MyRecipient> labelled(List<MyRecipient> recipients) {
        var byId =
                names.labels(recipients.stream().map(MyRecipient::recipientId).collect(Collectors.toSet()));
        return recipients.stream()
                .map(recipient -> recipient.labelled(byId.get(recipient.recipientId())))
                .toList();
    }
}
