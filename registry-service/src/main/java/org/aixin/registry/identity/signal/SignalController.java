package org.aixin.registry.identity.signal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.aixin.registry.identity.audit.IdentityEvent;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes down what the gateway saw, on behalf of whoever it saw doing it. */
@RestController
class SignalController {

    private final SeenFromOutside seen;

    SignalController(SeenFromOutside seen) {
        this.seen = seen;
    }

    /** What a gateway can see. */
    enum Seen {
        SCAN_SUSPECTED(IdentityEvent.SCAN_SUSPECTED),
        SOURCE_REFUSED(IdentityEvent.SOURCE_REFUSED);

        private final IdentityEvent event;

        Seen(IdentityEvent event) {
            this.event = event;
        }
    }

    record Signal(
            @NotNull Seen event,
            @NotBlank @Size(max = 100) String source,

            @NotBlank @Size(max = 200) @Pattern(regexp = "[\\x20-\\x7e]*")
            String detail) {}

    @PostMapping("/internal/v1/identity/signals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(@Valid @RequestBody Signal signal) {
        seen.note(signal.event().event, signal.source(), signal.detail());
    }
}
