package org.aixin.persistence.crypto;

import java.nio.file.Path;

/** Works on a rotation in a process of its own, to be killed. */
final class RotationProcess {

    private RotationProcess() {}

    /**
     * Works until it is done, or killed.
     *
     * @param arguments the database's address, user and password, and the key file
     */
    public static void main(String... arguments) {
        var people = new People(arguments[0], arguments[1], arguments[2], Path.of(arguments[3]), People.slowly());
        people.rotations.workOn();
    }
}
