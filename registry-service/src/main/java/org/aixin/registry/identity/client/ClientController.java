package org.aixin.registry.identity.client;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import org.aixin.kernel.caller.Callers;
import org.aixin.kernel.page.Page;
import org.aixin.kernel.page.PageRequest;
import org.aixin.kernel.problem.IfMatch;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Agencies: managed from the console; the gateway asks whether one is still let in. */
@RestController
class ClientController {

    private static final String PATH = "/api/console/v1/clients";

    private final Clients clients;
    private final Usage usage;

    ClientController(Clients clients, Usage usage) {
        this.clients = clients;
        this.usage = usage;
    }

    /** The gateway wants rows to give on to an agency. */
    record TakeRows(@Min(1) @Max(10_000_000) long rows) {}

    @GetMapping(PATH)
    Page<ClientView> clients(PageRequest page) {
        return clients.page(page);
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<ClientView> client(@PathVariable long id) {
        return answer(ResponseEntity.ok(), clients.view(id));
    }

    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ClientView> register(@Valid @RequestBody Terms terms) {
        var client = clients.register(terms);
        return answer(ResponseEntity.created(URI.create(PATH + "/" + client.id())), client);
    }

    @PutMapping(PATH + "/{id}")
    ResponseEntity<ClientView> change(@PathVariable long id, IfMatch expected, @Valid @RequestBody Terms terms) {
        return answer(ResponseEntity.ok(), clients.change(id, terms, expected));
    }

    @GetMapping("/internal/v1/clients/{id}/standing")
    Clients.Standing standing(@PathVariable long id) {
        return clients.standing(id);
    }

    @PostMapping("/internal/v1/clients/allowances")
    Usage.Allowance allowance(@Valid @RequestBody TakeRows command) {
        return usage.take(Callers.current(), command.rows());
    }

    private static ResponseEntity<ClientView> answer(ResponseEntity.BodyBuilder answer, ClientView client) {
        return answer.header(HttpHeaders.ETAG, IfMatch.etag(client.version())).body(client);
    }
}
