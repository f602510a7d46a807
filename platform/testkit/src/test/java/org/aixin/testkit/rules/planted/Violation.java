package org.aixin.testkit.rules.planted;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Marks a class that breaks the rule after which its package is named. */
@Retention(RetentionPolicy.CLASS)
public @interface Violation {}
