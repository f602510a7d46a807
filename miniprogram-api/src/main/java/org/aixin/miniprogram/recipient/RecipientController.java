package org.aixin.miniprogram.recipient;

import java.util.Objects;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/mini/v1/recipients")
class RecipientController {

    private final MyRecipients recipients;

    RecipientController(MyRecipients recipients) {
        this.recipients = recipients;
    }

    @GetMapping
    Page<MyRecipient> mine(PageRequest page) {
        return recipients.of(Objects.requireNonNull(Callers.current().cadreId()), page);
    }
}
