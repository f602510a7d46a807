/** Contact persons (联系人): whom to call about a recipient, beside the guardian, who answers for one. */
@NullMarked
package org.aixin.registry.contact;

import org.jspecify.annotations.NullMarked;
