package org.aixin.testkit;

import org.springframework.boot.SpringApplication;

/** The end of the JVM, after the end of Spring's contexts: they still talk to the servers while they close. */
final class JvmEnd {

    private JvmEnd() {}

    static void run(Runnable action) {
        if (springBootIsThere()) {
            SpringApplication.getShutdownHandlers().add(action);
        } else {
            Runtime.getRuntime().addShutdownHook(new Thread(action, "end-of-test-servers"));
        }
    }

    private static boolean springBootIsThere() {
        try {
            Class.forName("org.springframework.boot.SpringApplication", false, JvmEnd.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
