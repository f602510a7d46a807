package org.aixin.registry.identity.login;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.aixin.registry.identity.account.Principal;
import org.jspecify.annotations.Nullable;

/**
 * Everything was proven.
 *
 * @param recoveryCodes once, after enrolment
 */
record LoggedIn(
        Principal principal,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> recoveryCodes) {}
