package org.aixin.registry.benefit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.aixin.registry.division.AskedDivision;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Up to which month the benefits of an area are known, for its office. */
@RestController
@RequestMapping("/api/console/v1/divisions/{code}/benefit-coverages")
class CoverageController {

    private final Coverages coverages;

    CoverageController(Coverages coverages) {
        this.coverages = coverages;
    }

    @GetMapping
    List<CoverageView> of(
            @PathVariable @Pattern(regexp = AskedDivision.FORM, message = AskedDivision.EXPECTED) String code) {
        return coverages.of(code);
    }

    /** Answers how far they are known by now; a month that is past already leaves a later one as it is. */
    @PostMapping
    List<CoverageView> tell(
            @PathVariable @Pattern(regexp = AskedDivision.FORM, message = AskedDivision.EXPECTED) String code,
            @Valid @RequestBody TellCoverage command) {
        coverages.tell(code, command);
        return coverages.of(code);
    }
}
