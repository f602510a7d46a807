package org.aixin.testkit.rules.planted.settingsarerecordsandnotsinglevalues;

import org.aixin.testkit.rules.planted.Violation;
import org.springframework.beans.factory.annotation.Value;

@Violation
class ValueInConstructor {

    final String text;

    ValueInConstructor(@Value("${planted.text}") String text) {
        this.text = text;
    }
}
