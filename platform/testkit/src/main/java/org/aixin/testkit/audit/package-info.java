/** Looks into the audit that a service under test has written. */
@NullMarked
package org.aixin.testkit.audit;

import org.jspecify.annotations.NullMarked;
