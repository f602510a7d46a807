@NullMarked
package org.aixin.registry.person;

import org.jspecify.annotations.NullMarked;
