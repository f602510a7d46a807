/** A cadre logs a contact or visit (关爱工作记录): the heart of the programme. */
@NullMarked
package org.aixin.visit.carerecord;

import org.jspecify.annotations.NullMarked;
