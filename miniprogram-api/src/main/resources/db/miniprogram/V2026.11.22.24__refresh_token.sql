create table refresh_token (
    token_hash char(64) character set ascii collate ascii_bin not null,
    session_id char(22) character set ascii collate ascii_bin not null,
    issued_at  datetime(3)                                    not null,
    expires_at datetime(3)                                    not null,
    used_at    datetime(3)                                    null,
    attempt    char(64) character set ascii collate ascii_bin null comment 'hash of the idempotency key it was used with',
    seed       char(43) character set ascii collate ascii_bin null comment 'with the token itself it makes the next one',
    primary key (token_hash),
    key k_expires (expires_at)
);
