/** The cadre's records, kept and judged by visit-service. */
@NullMarked
package org.aixin.miniprogram.carerecord;

import org.jspecify.annotations.NullMarked;
