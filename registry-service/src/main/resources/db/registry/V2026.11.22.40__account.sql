create table account (
    id                  bigint       not null,
    version             bigint       not null,
    login               varchar(40)  not null comment 'lower case',
    name                varbinary(400) not null comment 'sealed',
    status              varchar(10)  not null,
    password_hash       varchar(200) null comment 'null until a one-time link is used',
    password_changed_at datetime(3)  null comment 'UTC',
    totp_secret         varbinary(400) null comment 'sealed; null until enrolled',
    totp_step           bigint       null comment 'the last step whose code was used',
    credentials         int          not null comment 'raised when sessions made before must end',
    primary key (id),
    unique key uk_login (login)
);
