package org.aixin.testkit.rules.planted.whatgoespastthedatascopeislisted;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Known by its name. */
@Retention(RetentionPolicy.RUNTIME)
@interface AcrossScopes {

    String value();
}
