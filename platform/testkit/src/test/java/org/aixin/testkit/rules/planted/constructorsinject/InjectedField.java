package org.aixin.testkit.rules.planted.constructorsinject;

import org.aixin.testkit.rules.planted.Violation;
import org.springframework.beans.factory.annotation.Autowired;

@Violation
class InjectedField {

    @Autowired
    String text;
}
