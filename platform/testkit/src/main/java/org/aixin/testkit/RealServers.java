package org.aixin.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Leads the context of a Spring test to the servers of {@link TestServers} and to the keys.
 *
 * <p>It stands above a test beside {@code SpringBootTest}, for instance as
 * {@code @RealServers(schema = "visit", proxied = Link.KAFKA)}.
 *
 * <p>What the test itself sets, by {@code properties} or {@code @TestPropertySource}, wins.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
public @interface RealServers {

    /** The service's schema; a service without one leaves it empty and gets no database. */
    String schema() default "";

    /** The servers that the test uses; only these are started. */
    Link[] needs() default {Link.DATABASE, Link.KAFKA, Link.REDIS};

    /** Those among them that are reached through {@link TestServers#proxy(Link)}. */
    Link[] proxied() default {};
}
