/** MyBatis-Plus set up once for every service. */
@NullMarked
package org.aixin.persistence.mybatis;

import org.jspecify.annotations.NullMarked;
