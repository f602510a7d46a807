package org.aixin.registry.person;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param perDay how many fields an account may ask for in a day of Shanghai */
@ConfigurationProperties("aixin.reveal")
@Validated
record RevealSettings(@DefaultValue("50") @Positive int perDay) {}
