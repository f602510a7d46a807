package org.aixin.registry.identity.account;

import java.util.List;

/**
 * What an account is and sees.
 *
 * @param area where it belongs; an administrator works within it
 */
record RightsView(List<Role> roles, List<String> grants, String area, long version) {}
