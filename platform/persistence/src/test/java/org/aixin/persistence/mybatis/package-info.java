/** Rows become what mappers promise. */
@NullMarked
package org.aixin.persistence.mybatis;

import org.jspecify.annotations.NullMarked;
