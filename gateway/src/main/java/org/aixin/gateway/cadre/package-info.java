/** Cadres: what miniprogram-api has signed for a phone. */
@NullMarked
package org.aixin.gateway.cadre;

import org.jspecify.annotations.NullMarked;
