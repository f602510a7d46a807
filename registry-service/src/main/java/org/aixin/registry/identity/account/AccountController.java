package org.aixin.registry.identity.account;

import jakarta.validation.Valid;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.IfMatch;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts and their rights, for their administrators. */
@RestController
@RequestMapping("/api/console/v1/accounts")
class AccountController {

    private final AccountRegister register;
    private final RightsRegister rights;

    AccountController(AccountRegister register, RightsRegister rights) {
        this.register = register;
        this.rights = rights;
    }

    @GetMapping
    Page<AccountView> page(PageRequest request) {
        return register.page(request);
    }

    @GetMapping("/{id}")
    AccountView find(@PathVariable long id) {
        return register.find(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AccountView create(@Valid @RequestBody CreateAccount command) {
        return register.create(command);
    }

    @PutMapping("/{id}")
    AccountView change(@PathVariable long id, IfMatch expected, @Valid @RequestBody ChangeAccount command) {
        return register.change(id, expected, command);
    }

    @PostMapping("/{id}/password-resets")
    @ResponseStatus(HttpStatus.CREATED)
    AccountView reset(@PathVariable long id) {
        return register.reset(id);
    }

    @DeleteMapping("/{id}/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeSecondFactor(@PathVariable long id, IfMatch expected) {
        register.removeSecondFactor(id, expected);
    }

    @GetMapping("/{id}/grants")
    RightsView rights(@PathVariable long id) {
        return rights.of(id);
    }

    @PutMapping("/{id}/grants")
    RightsView change(@PathVariable long id, IfMatch expected, @Valid @RequestBody ChangeRights command) {
        return rights.change(id, expected, command);
    }
}
