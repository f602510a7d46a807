package org.aixin.miniprogram.home;

import java.util.Objects;
import org.aixin.kernel.caller.Callers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/mini/v1/home")
class HomeController {

    private final Home home;

    HomeController(Home home) {
        this.home = home;
    }

    @GetMapping
    HomeView mine() {
        return home.of(Objects.requireNonNull(Callers.current().cadreId()));
    }
}
