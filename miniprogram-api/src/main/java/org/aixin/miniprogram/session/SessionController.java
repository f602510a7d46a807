package org.aixin.miniprogram.session;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.aixin.kernel.caller.Callers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Goes on with a log-in, or ends it. */
@RestController
@RequestMapping("/api/mini/v1")
class SessionController {

    private final Sessions sessions;

    SessionController(Sessions sessions) {
        this.sessions = sessions;
    }

    record Refresh(@NotBlank @Size(max = 100) String refreshToken) {

        @Override
        public String toString() {
            return "Refresh[***]";
        }
    }

    @BeforeLogin
    @PostMapping("/refresh")
    ResponseEntity<Tokens> refresh(
            @RequestHeader(name = "Idempotency-Key", required = false) @Size(min = 8, max = 64) @Nullable
                    String attempt,
            @Valid @RequestBody Refresh refresh) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(sessions.refresh(refresh.refreshToken(), attempt));
    }

    @PostMapping("/logout")
    ResponseEntity<Void> logOut() {
        sessions.logOut(Callers.current());
        return ResponseEntity.noContent().build();
    }
}
