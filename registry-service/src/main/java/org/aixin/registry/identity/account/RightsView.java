package org.aixin.registry.identity.account;

import java.util.List;

/** What an account is and sees. */
record RightsView(List<Role> roles, List<String> grants, long version) {}
