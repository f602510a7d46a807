package org.aixin.registry.cadre;

import org.aixin.contracts.registry.CadreLevel;
import org.aixin.contracts.registry.CadreRank;
import org.aixin.persistence.crypto.IdentityNumber;
import org.aixin.persistence.crypto.PersonName;
import org.aixin.persistence.crypto.PhoneNumber;

/**
 * What a list tells of a cadre.
 *
 * @param divisionCode of the unit
 * @param unitId, level, rank, active of the last span
 */
public record ListedCadre(
        long id,
        long version,
        PersonName name,
        IdentityNumber idNumber,
        PhoneNumber phone,
        long unitId,
        String divisionCode,
        CadreLevel level,
        CadreRank rank,
        boolean active) {}
