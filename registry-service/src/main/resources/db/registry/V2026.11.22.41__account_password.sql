create table account_password (
    account_id    bigint       not null,
    set_at        datetime(3)  not null,
    password_hash varchar(200) not null,
    key k_account (account_id, set_at)
) comment 'the last passwords, none of which may come again';
