package org.aixin.persistence.projection;

/** The newest version seen of one aggregate. */
record ProjectedVersion(String msgKey, long version) {}
