/** Full text search over Chinese. It knows texts and their weight, and nothing of what they are about. */
@NullMarked
package org.aixin.policy.search;

import org.jspecify.annotations.NullMarked;
