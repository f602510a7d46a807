package org.aixin.testkit.rules.planted.whatgoespastthedatascopeislisted;

import org.aixin.testkit.rules.planted.Violation;

@Violation
interface MarkedMethodMapper {

    @AcrossScopes("another reason than the list's")
    long count();

    @AcrossScopes("this one is listed")
    long sum();
}
