package org.aixin.registry.batch;

import java.util.Collection;
import java.util.Map;

/** What those are called who did something, for features that accounts themselves stand on. */
public interface ActorNames {

    /** The names of the accounts' users among these subjects, by subject. */
    Map<String, String> named(Collection<String> subjects);
}
