package org.aixin.miniprogram.binding;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.problem.Problem;
import org.aixin.kernel.problem.Problems;
import org.aixin.miniprogram.session.BeforeLogin;
import org.aixin.miniprogram.session.Tokens;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Logs a phone in, and binds it to a cadre first where that has not been done. */
@RestController
@RequestMapping("/api/mini/v1")
class LoginController {

    private final Bindings bindings;
    private final Problems problems;

    LoginController(Bindings bindings, Problems problems) {
        this.bindings = bindings;
        this.problems = problems;
    }

    record Login(@NotBlank @Size(max = 200) String code) {

        @Override
        public String toString() {
            return "Login[***]";
        }
    }

    record Bind(
            @NotBlank @Size(max = 100) String bindingToken,
            @NotBlank @Size(max = 200) String phoneCode,

            @NotBlank @Pattern(regexp = "\\d{5}[\\dXx]") String idLast6) {

        @Override
        public String toString() {
            return "Bind[***]";
        }
    }

    /** The problem, and the way out of it. */
    record BindingRequired(@JsonUnwrapped Problem problem, String bindingToken) {}

    @BeforeLogin
    @PostMapping("/login")
    ResponseEntity<?> logIn(@Valid @RequestBody Login login) {
        var loggedIn = bindings.logIn(login.code());
        if (loggedIn.tokens() != null) {
            return tokens(loggedIn.tokens());
        }
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore())
                .body(new BindingRequired(
                        problems.of(HttpStatus.CONFLICT, "binding-required"),
                        Objects.requireNonNull(loggedIn.bindingToken())));
    }

    @BeforeLogin
    @PostMapping("/binding")
    ResponseEntity<Tokens> bind(@Valid @RequestBody Bind bind) {
        return tokens(bindings.bind(bind.bindingToken(), bind.phoneCode(), bind.idLast6()));
    }

    @DeleteMapping("/binding")
    ResponseEntity<Void> unbind() {
        bindings.unbind(Objects.requireNonNull(Callers.current().cadreId()), "UNBOUND");
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<Tokens> tokens(Tokens tokens) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(tokens);
    }
}
