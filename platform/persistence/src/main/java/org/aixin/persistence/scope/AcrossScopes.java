package org.aixin.persistence.scope;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a mapper, or one of its methods, whose SQL runs without data scope: consumers, relays, jobs, uniqueness checks.
 *
 * <p>Everything else is narrowed to what the caller may see. Reviewers search for this name.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AcrossScopes {

    /** Why nobody sees more than they may although the rows are not narrowed. */
    String value();
}
