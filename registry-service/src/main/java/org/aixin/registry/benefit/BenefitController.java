package org.aixin.registry.benefit;

import jakarta.validation.Valid;
import org.aixin.kernel.problem.IfMatch;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Benefits received, for offices. Each command answers everything that its person, or household, receives by now. */
@RestController
@RequestMapping("/api/console/v1")
class BenefitController {

    private final BenefitDesk desk;
    private final BenefitLists lists;

    BenefitController(BenefitDesk desk, BenefitLists lists) {
        this.desk = desk;
        this.lists = lists;
    }

    @GetMapping("/recipients/{id}/benefit-enrolments")
    ResponseEntity<BenefitEnrolmentView.OfOne> ofPerson(@PathVariable long id) {
        return unstored(HttpStatus.OK, lists.ofPerson(id));
    }

    @PostMapping("/recipients/{id}/benefit-enrolments")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<BenefitEnrolmentView.OfOne> enterForPerson(
            @PathVariable long id, @Valid @RequestBody EnterBenefit command) {
        desk.enterForPerson(id, command);
        return unstored(HttpStatus.CREATED, lists.ofPerson(id));
    }

    @GetMapping("/households/{id}/benefit-enrolments")
    ResponseEntity<BenefitEnrolmentView.OfOne> ofHousehold(@PathVariable long id) {
        return unstored(HttpStatus.OK, lists.ofHousehold(id));
    }

    @PostMapping("/households/{id}/benefit-enrolments")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<BenefitEnrolmentView.OfOne> enterForHousehold(
            @PathVariable long id, @Valid @RequestBody EnterBenefit command) {
        desk.enterForHousehold(id, command);
        return unstored(HttpStatus.CREATED, lists.ofHousehold(id));
    }

    @PostMapping("/benefit-enrolments/{id}/correction")
    ResponseEntity<BenefitEnrolmentView.OfOne> correct(
            @PathVariable long id, IfMatch expected, @Valid @RequestBody CorrectBenefit command) {
        return told(desk.correct(id, expected, command));
    }

    @PostMapping("/benefit-enrolments/{id}/ending")
    ResponseEntity<BenefitEnrolmentView.OfOne> end(
            @PathVariable long id, IfMatch expected, @Valid @RequestBody EndBenefit command) {
        return told(desk.end(id, expected, command));
    }

    @PostMapping("/benefit-enrolments/{id}/withdrawal")
    ResponseEntity<BenefitEnrolmentView.OfOne> withdraw(
            @PathVariable long id, IfMatch expected, @Valid @RequestBody WithdrawBenefit command) {
        return told(desk.withdraw(id, expected, command));
    }

    /** What an office says is about a person or a household, never about somebody who is not in the register. */
    private ResponseEntity<BenefitEnrolmentView.OfOne> told(Beneficiary whom) {
        if (whom.recipientId() != null) {
            return unstored(HttpStatus.OK, lists.ofPerson(whom.recipientId()));
        }
        if (whom.householdId() != null) {
            return unstored(HttpStatus.OK, lists.ofHousehold(whom.householdId()));
        }
        throw new IllegalStateException("An office said it of " + whom.key());
    }

    private static ResponseEntity<BenefitEnrolmentView.OfOne> unstored(
            HttpStatus status, BenefitEnrolmentView.OfOne body) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }
}
