/** Recipients of care: who they are, and where and why they are cared for from which day. */
@NullMarked
package org.aixin.registry.recipient;

import org.jspecify.annotations.NullMarked;
