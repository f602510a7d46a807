package org.aixin.registry.cadre;

import org.aixin.persistence.crypto.PersonName;

/** A cadre as other features need it. */
public record CadreName(long id, PersonName name, long unitId, String divisionCode) {}
