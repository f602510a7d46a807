package org.aixin.testkit.rules.clean.note;

import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties("note")
record NoteSettings(int longest) {}
