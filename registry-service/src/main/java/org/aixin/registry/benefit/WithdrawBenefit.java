package org.aixin.registry.benefit;

import jakarta.validation.constraints.NotNull;
import org.aixin.persistence.crypto.Sensitive;

/** An office takes back what should never have been said, and says why. */
record WithdrawBenefit(@NotNull Sensitive note) {}
