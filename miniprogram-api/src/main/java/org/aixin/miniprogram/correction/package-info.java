/** What a cadre says is wrong about the people they care for, kept and judged by registry-service. */
@NullMarked
package org.aixin.miniprogram.correction;

import org.jspecify.annotations.NullMarked;
