-- Assertions that were used: the primary key is what lets each through once, whichever instance it comes to.
create table client_assertion (
    client_id  bigint      not null,
    jti        binary(32)  not null comment 'SHA-256',
    expires_at datetime(3) not null comment 'UTC; after it the assertion proves nothing anyway',
    primary key (client_id, jti),
    key client_assertion_expiry (expires_at)
);
