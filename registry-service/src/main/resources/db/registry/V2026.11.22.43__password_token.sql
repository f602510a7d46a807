create table password_token (
    token_hash char(64)    not null,
    account_id bigint      not null,
    expires_at datetime(3) not null,
    primary key (token_hash),
    key k_account (account_id),
    key k_expiry (expires_at)
) comment 'one-time links that set a password';
