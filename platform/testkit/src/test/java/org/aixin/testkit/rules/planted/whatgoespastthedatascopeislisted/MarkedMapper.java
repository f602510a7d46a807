package org.aixin.testkit.rules.planted.whatgoespastthedatascopeislisted;

import org.aixin.testkit.rules.planted.Violation;

@Violation
@AcrossScopes("nobody asked")
interface MarkedMapper {}
