create table binding_token (
    token_hash char(64) character set ascii collate ascii_bin    not null,
    app_id     varchar(32) character set ascii collate ascii_bin not null,
    openid     varchar(64) character set ascii collate ascii_bin not null,
    expires_at datetime(3)                                       not null,
    primary key (token_hash),
    key k_expires (expires_at)
);
