/** The built pages of console and phone, served from directories. */
@NullMarked
package org.aixin.gateway.pages;

import org.jspecify.annotations.NullMarked;
