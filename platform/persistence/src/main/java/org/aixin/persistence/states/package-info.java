/**
 * What an owner shows to those who rebuild or compare a projection, and publishes once more when they ask; and how they
 * ask. An owner declares a {@link org.aixin.persistence.states.StateSource} per aggregate and lists in
 * {@code aixin.internal.jobs} whose jobs may read ({@code /internal/v1/states/*}, {@code /internal/v1/digests/**}) and
 * whose may have states published ({@code /internal/v1/states/**}). Who asks names the owners' addresses under
 * {@code aixin.urls}.
 */
@NullMarked
package org.aixin.persistence.states;

import org.jspecify.annotations.NullMarked;
